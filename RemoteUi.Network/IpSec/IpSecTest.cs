using Microsoft.Extensions.Logging;
using RemoteUi.Core;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// [Test Connection] of an IPSec policy: hands key, certificate, and CA certificates to the daemon, lets it bring the
/// IKE SA up, and takes everything away again. One test runs at a time: two with the same key would take it from each
/// other.
/// </summary>
public sealed class IpSecTest(
    IpSecDaemon daemon, IOwnRevocation revocation, TimeProvider clock, ILogger<IpSecTest> log) : Gate
{
    public const string NoPeer = nameof(NoPeer);
    public const string NoKey = nameof(NoKey);

    public async Task<ConnectionTest> RunAsync(IpSecTestPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Peer is null) return Ended(NoPeer);
        if (plan.Key is not { } key) return Ended(NoKey);
        if (daemon.Socket.Length == 0) return Ended(DaemonAbsence.SettingMissing);
        using var turn = await EnterAsync(cancellationToken);
        var run = new IpSecTestRun(daemon, plan, plan.Peer, key, clock, log);
        var ending = await new RejectedDevice(key, revocation, clock.GetUtcNow())
            .ExplainAsync(await run.RunAsync(cancellationToken), cancellationToken);
        log.TestEnded(run.Name, ending.Word);
        return new(run.Steps, ending);
    }

    private static ConnectionTest Ended(string word) => new([], new(word, false));
}
