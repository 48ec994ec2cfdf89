using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Implements [Test Connection] of [IEEE 802.1X Settings]: logs in to a RADIUS server by EAP-TLS, as supplicant and
/// switch in one.
/// </summary>
public sealed class LogInTest(IOwnRevocation revocation, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public async Task<ConnectionTest> RunAsync(LogInOrder order, CancellationToken cancellationToken)
    {
        var steps = new TestSteps(clock);
        steps.Add(LogInStep.Started, NameOf(order), order.LoginName);
        AddRemarks(steps, order);
        using var time = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return new(steps.All, await LogInAsync(order, steps, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(
                steps.All,
                Endings.Of(LogInEnding.TimeLimit, Limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Returns address and port of the server as people write them.</summary>
    internal static string NameOf(LogInOrder order) =>
        order.Address.Contains(':', StringComparison.Ordinal)
            ? $"[{order.Address}]:{order.Port}"
            : $"{order.Address}:{order.Port}";

    private void AddRemarks(TestSteps steps, LogInOrder order)
    {
        KeyRemarks.Add(steps, order.Key, clock.GetUtcNow());
        if (order.TrustedCas.Count == 0) steps.Remark(LogInStep.NoTrustedCas);
        if (order.ServerName is null) steps.Remark(LogInStep.ServerNameNotSet);
    }

    private async Task<TestEnding> LogInAsync(
        LogInOrder order, TestSteps steps, CancellationToken cancellationToken)
    {
        if (await ResolveAsync(order.Address, cancellationToken) is not { } address)
            return Endings.Of(LogInEnding.AddressNotResolved, order.Address);
        if (!IPAddress.TryParse(order.Address, out _)) steps.Add(LogInStep.Resolved, $"{address}");
        using var key = order.Key?.PrivateKey.OpenAny();
        using var radius = new RadiusClient(new(address, order.Port), order.SharedSecret, clock);
        var certificate = key is null ? null : new ClientCertificate(key, [order.Key!.Certificate, .. order.Key.Chain]);
        var check = new ServerCertificateCheck(order.TrustedCas, order.ServerName, clock.GetUtcNow());
        var client = new DeviceTlsClient(check, certificate, steps);
        var ending = await new LogInRun(order, radius, client, steps).RunAsync(cancellationToken);
        return order.Key is null
            ? ending
            : await new RefusedCertificate(order.Key, client.Asked, revocation, steps, clock.GetUtcNow())
                .ExplainAsync(ending, cancellationToken);
    }

    private static async Task<IPAddress?> ResolveAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(address, cancellationToken)).FirstOrDefault();
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
