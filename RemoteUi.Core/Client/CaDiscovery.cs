using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>
/// Sends GetCACaps and GetCACert (RFC 8894, 3.5 and 4.2) to learn a server's capabilities and certificates.
/// </summary>
internal sealed class CaDiscovery(IScepTransport transport, TimeProvider time)
{
    public async Task<CaResult> AskAsync(ScepServer server, CancellationToken cancellationToken)
    {
        var draft = new ReportDraft();
        var answer = await QueryAsync(server, "GetCACaps", draft, cancellationToken);
        if (answer is TransportResult.Fault
            {
                Cause: Cause.NameNotResolved or Cause.NoConnection or Cause.NoAnswerInTime or Cause.TlsFailed
                    or Cause.TlsNotSpoken or Cause.TlsHandshakeFailed or Cause.TlsExpected,
            })
            return Failed(CommunicationFaults.Of(answer)!, draft);

        var capabilities = answer is TransportResult.Reply { IsSuccess: true } reply
            ? CapabilitiesReader.Read(reply.Body)
            : CaCapabilities.None;
        draft.Conclude(
            capabilities.Stated.Count == 0
                ? "No capabilities advertised"
                : $"{capabilities.Stated.Count} capabilities");
        draft.AddCa(capabilities, []);

        answer = await QueryAsync(server, "GetCACert", draft, cancellationToken);
        try
        {
            return CommunicationFaults.Of(answer) is { } fault
                ? Failed(fault, draft)
                : Found(server, capabilities, ((TransportResult.Reply)answer).Body, draft);
        }
        catch (ScepFormatException refusal)
        {
            draft.Conclude(refusal.Cause.Words());
            return new CaResult.NotUsable(refusal.Cause, refusal.Message, draft.Finish());
        }
    }

    private async Task<TransportResult> QueryAsync(
        ScepServer server, string operation, ReportDraft draft, CancellationToken cancellationToken)
    {
        var answer = await transport.ExchangeAsync(
            new TransportRequest.Query(server.Url, server.Timeout, operation, server.CaIdentifier), cancellationToken);
        draft.AddExchanges(operation, answer);
        if (answer is TransportResult.Reply { ServerDate: { } date })
            draft.AddClockDifference(TimeSpan.FromSeconds(Math.Round((date - time.GetUtcNow()).TotalSeconds)));
        return answer;
    }

    private static CaResult.NoReply Failed(CommunicationFault fault, ReportDraft draft)
    {
        draft.Conclude(fault.Cause.Words());
        return new CaResult.NoReply(fault, draft.Finish());
    }

    private CaResult.Found Found(ScepServer server, CaCapabilities capabilities, byte[] body, ReportDraft draft)
    {
        var received = CertificateSetReader.Read(body, Cause.CaCertificateMissing);
        if (server.Demands.PostQuantumSignatures) PostQuantum.Allow(received);
        var all = new CaSelection(received, time.GetUtcNow());
        draft.AddCa(capabilities, [.. received.Select(certificate => CertificateDescription.Of(certificate, all))]);

        var trusted = server.CaFingerprint is { } fingerprint ? CaFingerprint.Trusted(received, fingerprint) : received;
        if (trusted.Count < received.Count)
            draft.AddRemark(
                Remark.Of(RemarkCode.CertificatesLeftOut, $"{received.Count - trusted.Count}"));

        var selection = trusted.Count == received.Count ? all : new CaSelection(trusted, time.GetUtcNow());
        var recipient = selection.Recipient
            ?? throw new ScepFormatException(
                Cause.CaRecipientMissing,
                "None of the CA's certificates has an RSA or elliptic curve key to encrypt to");
        draft.AddCa(
            capabilities, [.. received.Select(certificate => CertificateDescription.Of(certificate, selection))]);
        CheckFloor(server.Demands, MessageAlgorithms.For(capabilities));
        CheckRecipient(server.Demands, recipient);
        AddRemarks(server, trusted, draft);
        draft.Conclude($"{received.Count} certificate(s)");
        return new CaResult.Found(new CaProfile(capabilities, selection.Ca, recipient, trusted)
        {
            LeftOut = [.. received.Where(certificate => !trusted.Any(certificate.IsSameAs))],
        }, draft.Finish());
    }

    /// <summary>A short key would give the challenge password away.</summary>
    private static void CheckRecipient(ScepDemands demands, X509Certificate2 recipient)
    {
        if (CertificateStrength.KeyBits(recipient) is { } bits && bits < demands.MinRecipientKey)
            throw new ScepFormatException(
                Cause.RecipientKeyTooWeak,
                $"{Thumbprint.Describe(recipient)} has an RSA key of {bits} bits; the settings require "
                    + $"{demands.MinRecipientKey}");
    }

    private void AddRemarks(ScepServer server, IReadOnlyList<X509Certificate2> certificates, ReportDraft draft)
    {
        if (server.Url.Scheme == Uri.UriSchemeHttp && server.CaFingerprint is null)
            draft.AddRemark(Remark.Of(RemarkCode.CaNotAuthenticated));
        foreach (var remark in CaSetRemarks.On(certificates, time.GetUtcNow())) draft.AddRemark(remark);
    }

    private static void CheckFloor(ScepDemands demands, MessageAlgorithms best)
    {
        if (demands.IsBelowFloor(best))
            throw new ScepFormatException(
                Cause.AlgorithmTooWeak,
                $"The server advertises at best {best.CipherName} with {best.Digest.Name}; the settings require "
                    + "at least AES with SHA-256");
    }
}
