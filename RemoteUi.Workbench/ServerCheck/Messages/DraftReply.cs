using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Workbench.ServerCheck.Messages;

/// <summary>Represents what came back on a draft.</summary>
/// <param name="Message">The signed reply if its signature is one of the CA's; null otherwise.</param>
/// <param name="Refusal">Why the body is no such reply; null if it is.</param>
/// <param name="Certificates">The certificates in the envelope of a SUCCESS, as far as it could be opened.</param>
internal sealed record DraftReply(
    RequestDraft Draft, byte[] Sent, HttpResult Http, SignedMessage? Message, ScepFormatException? Refusal,
    IReadOnlyList<X509Certificate2> Certificates)
{
    public int? HttpStatus => Http.Answer?.Status;

    public byte[] Body => Http.Answer?.Body ?? [];

    /// <summary>The signed pkiStatus, as sent; null if there is no signed reply.</summary>
    public string? PkiStatus => Message?.Attributes.Text(ScepOids.PkiStatus)?.Trim();

    public string? FailInfo => Message?.Attributes.Text(ScepOids.FailInfo)?.Trim();

    public string? FailInfoText => Message?.Attributes.Text(ScepOids.FailInfoText);

    /// <summary>SUCCESS: the server has done what the message asks.</summary>
    public bool IsSuccess => PkiStatus == "0";

    public bool IsPending => PkiStatus == "3";

    /// <summary>A signed FAILURE, or an HTTP status of 400 or above: the server has said no.</summary>
    public bool IsRefused => PkiStatus == "2" || (Message is null && HttpStatus is >= 400);

    /// <summary>No HTTP reply at all.</summary>
    public bool IsMissing => Http.Answer is null;

    /// <summary>The certificate of the request's key; null if none came.</summary>
    public X509Certificate2? Issued => Draft.Csr is { } csr
        ? Certificates.FirstOrDefault(certificate => certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan()
            .SequenceEqual(csr.PublicKeyInfo()))
        : null;

    /// <summary>
    /// The certificate that the server issued for the request: the one of its key, otherwise the first that is not the
    /// CA's own. Null if the message asks for none.
    /// </summary>
    public X509Certificate2? Obtained => Draft.Csr is null
        ? null
        : Issued ?? Certificates.FirstOrDefault(one => !Draft.Ca.Certificates.Any(one.IsSameAs));

    /// <summary>The keys that the reply may be encrypted to.</summary>
    public IReadOnlyList<RSA> OpeningKeys => [Draft.SignerKey.Rsa, .. Draft.OtherKeys.Select(key => key.Rsa)];

    /// <summary>What came, in a few words, for a sentence's argument.</summary>
    public string Described => this switch
    {
        { IsMissing: true } => Http.Fault!.Evidence,
        { IsSuccess: true } => "SUCCESS",
        { IsPending: true } => "PENDING",
        { PkiStatus: "2" } => $"FAILURE {FailInfo} {FailInfoText}".TrimEnd(),
        { PkiStatus: { } status } => $"pkiStatus {status}",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP {HttpStatus} {ReplyBody.Excerpt(Body) ?? Refusal?.Message}").TrimEnd(),
    };

    public static DraftReply Read(RequestDraft draft, byte[] sent, HttpResult http)
    {
        try
        {
            var message = SignedMessageReader.Read(http.Answer?.Body ?? [], draft.Ca.Certificates);
            return new(draft, sent, http, message, null, Open(draft, message));
        }
        catch (ScepFormatException refusal)
        {
            return new(draft, sent, http, null, refusal, []);
        }
    }

    /// <summary>A reply that cannot be opened has no certificates; the check of the baseline says why.</summary>
    private static IReadOnlyList<X509Certificate2> Open(RequestDraft draft, SignedMessage message)
    {
        if (message.Attributes.Text(ScepOids.PkiStatus)?.Trim() != "0" || message.Content.Length == 0) return [];
        try
        {
            RSA[] keys = [draft.SignerKey.Rsa, .. draft.OtherKeys.Select(key => key.Rsa)];
            return Envelope.Read(message.Content).Open(keys, content => CertificateSetReader.Read(content));
        }
        catch (ScepFormatException)
        {
            return [];
        }
    }
}
