using System.Globalization;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Judges the fields of a CertRep that the engine does not insist on; the gravest fault counts.</summary>
internal static class ReplyFields
{
    private const string MessageMediaType = "application/x-pki-message";
    private const int NonceBytes = 16;

    private static readonly DerObjectIdentifier[] Texts =
        [ScepOids.TransactionId, ScepOids.MessageType, ScepOids.PkiStatus, ScepOids.FailInfo];

    public static IReadOnlyList<string> Words { get; } =
    [
        "EnvelopeUnreadable", "CipherWeaker", "DigestWeaker", "FailInfo", "EnvelopeLeft", "SenderNonceMissing",
        "SenderNonceLength", "SenderNonceCopied", "AttributeType", "ContentType",
    ];

    public static CheckOutcome Judge(DraftReply reply, CertRep certRep) =>
        Of(reply, certRep)
            .OfType<CheckOutcome>()
            .OrderByDescending(outcome => outcome.Severity)
            .FirstOrDefault()
            ?? Pass(certRep.Digest.Name!);

    private static IEnumerable<CheckOutcome?> Of(DraftReply reply, CertRep certRep)
    {
        yield return certRep.Status == PkiStatus.Success ? OfEnvelope(reply, certRep) : OfLeftOut(certRep);
        yield return certRep.Status == PkiStatus.Failure ? OfFailInfo(certRep) : null;
        yield return OfDigest(reply.Draft.Digest, certRep.Digest);
        yield return OfSenderNonce(reply);
        yield return OfTypes(reply.Message!.Attributes);
        yield return OfMediaType(reply.Http.Answer!.ContentType);
    }

    private static CheckOutcome? OfEnvelope(DraftReply reply, CertRep certRep)
    {
        try
        {
            var envelope = Envelope.Read(certRep.Envelope);
            _ = envelope.Open(reply.OpeningKeys, content => CertificateSetReader.Read(content));
            return OfCipher(reply.Draft.Cipher, envelope.Cipher!);
        }
        catch (ScepFormatException refusal)
        {
            // An envelope that holds no certificate is the matter of E9.
            return refusal.Cause == Core.Cause.CertificateMissing
                ? null
                : Fail(Severity.High, "EnvelopeUnreadable", refusal.Message);
        }
    }

    /// <summary>Single DES must not be supported at all (RFC 8894, 2.9).</summary>
    private static CheckOutcome? OfCipher(DraftCipher asked, ReplyCipher received) =>
        (received.Name, received.IsWeak) switch
        {
            ("DES-CBC", _) => Fail(Severity.High, "CipherWeaker", received.Name, NameOf(asked)),
            (_, true) when asked is DraftCipher.Aes128Cbc or DraftCipher.Aes256Cbc =>
                Finding(Severity.Medium, "CipherWeaker", received.Name, NameOf(asked)),
            ("AES-128-CBC", _) when asked == DraftCipher.Aes256Cbc =>
                Finding(Severity.Info, "CipherWeaker", received.Name, NameOf(asked)),
            _ => null,
        };

    private static string NameOf(DraftCipher cipher) => cipher switch
    {
        DraftCipher.Aes256Cbc => "AES-256-CBC",
        DraftCipher.Aes128Cbc => "AES-128-CBC",
        DraftCipher.TripleDesCbc => "3DES-CBC",
        _ => "DES-CBC",
    };

    private static CheckOutcome? OfLeftOut(CertRep certRep) =>
        certRep.Envelope.Length == 0 ? null : Fail(Severity.Low, "EnvelopeLeft", certRep.Status.ToString());

    private static CheckOutcome? OfFailInfo(CertRep certRep) =>
        certRep.FailInfo?.Trim() is "0" or "1" or "2" or "3" or "4"
            ? null
            : Fail(Severity.Medium, "FailInfo", certRep.FailInfo ?? "");

    private static CheckOutcome? OfDigest(HashAlgorithmName asked, HashAlgorithmName received) =>
        AlgorithmStrength.IsWeakDigest(received) && !AlgorithmStrength.IsWeakDigest(asked)
            ? Finding(Severity.Medium, "DigestWeaker", received.Name!, asked.Name!)
            : SizeOf(received) < SizeOf(asked)
                ? Finding(Severity.Info, "DigestWeaker", received.Name!, asked.Name!)
                : null;

    private static int SizeOf(HashAlgorithmName digest) => CryptographicOperations.HashData(digest, []).Length;

    private static CheckOutcome? OfSenderNonce(DraftReply reply) =>
        reply.Message!.Attributes.Octets(ScepOids.SenderNonce) switch
        {
            null => Fail(Severity.Low, "SenderNonceMissing"),
            { Length: not NonceBytes } nonce =>
                Fail(Severity.Low, "SenderNonceLength", nonce.Length.ToString(CultureInfo.InvariantCulture)),
            var nonce when nonce.AsSpan().SequenceEqual(reply.Draft.SenderNonce) =>
                Fail(Severity.Low, "SenderNonceCopied"),
            _ => null,
        };

    /// <summary>RFC 8894, 3.2.1, Table 1: PrintableString, and OCTET STRING for the nonces.</summary>
    private static CheckOutcome? OfTypes(SignedAttributes attributes)
    {
        var wrong = Texts.Where(type => attributes.Value(type) is not (null or DerPrintableString))
            .Concat(
                new[] { ScepOids.SenderNonce, ScepOids.RecipientNonce }
                    .Where(type => attributes.Value(type) is not (null or Asn1OctetString)))
            .ToList();
        return wrong.Count == 0
            ? null
            : Fail(Severity.Low, "AttributeType", string.Join(", ", wrong.Select(type => type.Id)));
    }

    private static CheckOutcome? OfMediaType(string? received) =>
        received?.Split(';')[0].Trim().Equals(MessageMediaType, StringComparison.OrdinalIgnoreCase) == true
            ? null
            : Finding(Severity.Low, "ContentType", received ?? "-");
}
