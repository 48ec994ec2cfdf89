using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// The replies to the queries, asked once for the run over the engine's transport, which follows redirects. A check
/// that uses a known reply has its exchanges as evidence too.
/// </summary>
internal sealed class ServerStatements(
    CheckOrder order, HttpMessageInvoker http, ExchangeLog log, TimeProvider time)
{
    private readonly HttpScepTransport transport = new(http, time);
    private readonly Dictionary<string, (TransportResult Result, IReadOnlyList<CheckExchange> Exchanges)> known = [];

    /// <summary>Returns the reply to a query, or the fault, as it first was.</summary>
    public async Task<TransportResult> AskAsync(string operation, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(operation, out var before))
        {
            foreach (var exchange in before.Exchanges) log.Add(exchange);
            return before.Result;
        }

        var earlier = log.Kept.Count;
        var result = await AskAgainAsync(operation, cancellationToken);
        known[operation] = (result, [.. log.Kept.Skip(earlier)]);
        return result;
    }

    public Task<TransportResult> AskAgainAsync(string operation, CancellationToken cancellationToken) =>
        transport.ExchangeAsync(
            new TransportRequest.Query(order.Server.Url, order.Server.Timeout, operation, order.Server.CaIdentifier),
            cancellationToken);

    /// <summary>
    /// Returns the capabilities; none if GetCACaps gave no list. Ends the check if it was not answered at all.
    /// </summary>
    public async Task<CaCapabilities> CapabilitiesAsync(CancellationToken cancellationToken) =>
        await AskAsync("GetCACaps", cancellationToken) switch
        {
            TransportResult.Fault fault =>
                throw new CheckEndedException(CommonOutcomes.NoReply(fault.Evidence)),
            TransportResult.Reply { IsSuccess: true } reply => CapabilitiesReader.Read(reply.Body),
            _ => CaCapabilities.None,
        };

    /// <summary>
    /// Returns the certificates of GetCACert that the fingerprint, if one fits, allows; ends the check if there are
    /// none.
    /// </summary>
    public async Task<IReadOnlyList<X509Certificate2>> CertificatesAsync(CancellationToken cancellationToken)
    {
        var received = Read(await AskAsync("GetCACert", cancellationToken));
        try
        {
            return order.Server.CaFingerprint is { } pinned ? CaFingerprint.Trusted(received, pinned) : received;
        }
        catch (ScepFormatException)
        {
            return received; // A8 reports that the fingerprint differs.
        }
    }

    /// <summary>Returns the certificates of a reply; ends the check if there are none.</summary>
    public static IReadOnlyList<X509Certificate2> Read(TransportResult result)
    {
        try
        {
            return CommunicationFaults.Of(result) is { } fault
                ? throw new CheckEndedException(CommonOutcomes.NoCa(fault.Evidence))
                : CertificateSetReader.Read(((TransportResult.Reply)result).Body);
        }
        catch (ScepFormatException refusal)
        {
            throw new CheckEndedException(CommonOutcomes.NoCa(refusal.Message));
        }
    }
}
