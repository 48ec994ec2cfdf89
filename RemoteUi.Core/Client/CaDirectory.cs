using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>Sends GetCert, GetCRL, and GetNextCACert (RFC 8894, 3.3.4 and 4.7).</summary>
internal sealed class CaDirectory(IScepTransport transport, TimeProvider time, ILogger<CaDirectory> logger)
    : ICaDirectory
{
    private readonly PkiOperations operations = new(transport, logger);
    private readonly RequestComposer composer = new(time);

    public Task<LookupResult<X509Certificate2>> GetCertificateAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken) =>
        LookUpAsync(
            server, ca, MessageType.GetCert, lookup, content => Named(CertificateSetReader.Read(content), lookup),
            cancellationToken);

    public Task<LookupResult<RevocationList>> GetRevocationListAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken) =>
        LookUpAsync(
            server, ca, MessageType.GetCrl, lookup, content => RevocationListReader.Read(content, Authorities(ca)),
            cancellationToken);

    public async Task<LookupResult<IReadOnlyList<X509Certificate2>>> GetNextCaAsync(
        ScepServer server, CaProfile ca, CancellationToken cancellationToken)
    {
        var draft = new ReportDraft();
        var answer = await transport.ExchangeAsync(
            new TransportRequest.Query(server.Url, server.Timeout, "GetNextCACert", server.CaIdentifier),
            cancellationToken);
        draft.AddExchanges("GetNextCACert", answer);
        return Judge<IReadOnlyList<X509Certificate2>>(draft, () =>
        {
            if (CommunicationFaults.Of(answer) is { } fault)
                return new LookupResult<IReadOnlyList<X509Certificate2>>.NoReply(fault, draft.Finish());
            var signed = SignedMessageReader.Read(((TransportResult.Reply)answer).Body, Authorities(ca));
            var next = CertificateSetReader.Read(signed.Content);
            draft.Conclude($"{next.Count} certificate(s)");
            return new LookupResult<IReadOnlyList<X509Certificate2>>.Found(next, draft.Finish());
        });
    }

    private async Task<LookupResult<T>> LookUpAsync<T>(
        ScepServer server, CaProfile ca, MessageType type, CertificateLookup lookup, Func<byte[], T> read,
        CancellationToken cancellationToken)
    {
        var draft = new ReportDraft();
        var message = composer.Lookup(ca, type, lookup);
        PkiReply reply;
        try
        {
            reply = await operations.AskAsync(server, ca, message, draft, cancellationToken);
        }
        catch (ScepFormatException refusal)
        {
            return Refused<T>(refusal, draft);
        }

        return Judge<T>(draft, () => reply.CertRep?.Status switch
        {
            null => new LookupResult<T>.NoReply(reply.Fault!, draft.Finish()),
            PkiStatus.Success => new LookupResult<T>.Found(reply.Open(message, draft, read), draft.Finish()),
            PkiStatus.Failure => new LookupResult<T>.Failed(reply.FailInfo, reply.CertRep.FailInfoText, draft.Finish()),
            _ =>
                throw new ScepFormatException(
                    Cause.PkiStatusUnknown, "pkiStatus is 3 (PENDING), which is not valid for a lookup"),
        });
    }

    private static LookupResult<T> Judge<T>(ReportDraft draft, Func<LookupResult<T>> read)
    {
        try
        {
            return read();
        }
        catch (ScepFormatException refusal)
        {
            return Refused<T>(refusal, draft);
        }
    }

    private static LookupResult<T>.NotUsable Refused<T>(ScepFormatException refusal, ReportDraft draft)
    {
        draft.Conclude(refusal.Cause.Words());
        return new LookupResult<T>.NotUsable(refusal.Cause, refusal.Message, draft.Finish());
    }

    private static X509Certificate2 Named(IReadOnlyList<X509Certificate2> received, CertificateLookup lookup) =>
        received.FirstOrDefault(certificate =>
            certificate.SerialNumberBytes.Span
                .TrimStart((byte)0)
                .SequenceEqual(lookup.SerialNumber.Span.TrimStart((byte)0))
            && Names.AreEquivalent(certificate.IssuerName, lookup.Issuer))
        ?? throw new ScepFormatException(
            Cause.CertificateMissing,
            $"Requested serial number {Convert.ToHexString(lookup.SerialNumber.Span)}; received "
                + $"{Thumbprint.Describe(received[0])}");

    private static List<X509Certificate2> Authorities(CaProfile ca) =>
        [
            .. ca.Certificates.Where(certificate =>
                certificate.IsSameAs(ca.Ca) || CertificateChain.MayIssue(certificate)),
        ];
}
