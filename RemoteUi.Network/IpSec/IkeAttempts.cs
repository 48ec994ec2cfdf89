using System.Globalization;
using RemoteUi.Core.Machine;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// Brings the IKE SA up. A peer that does not announce IKE SAs alone (RFC 6023) is asked for a CHILD_SA too; and one
/// that rejects is asked once more without a name, because IKEv2 does not say what was rejected.
/// </summary>
internal sealed class IkeAttempts(
    ViciConnection daemon, string name, IpSecTestPlan plan, IpSecPeer peer, MachineKey key, List<TestStep> steps,
    Func<TimeSpan> elapsed)
{
    /// <summary>The least time that an attempt has, in milliseconds.</summary>
    private const double MinTime = 1000;

    private static readonly string[] WorthAChild =
        [IkeEndings.RejectedThere, IkeEndings.SelfSignedRejected, IkeEndings.NoProposal, IkeEndings.Failed];

    private static readonly string[] Rejections = [IkeEndings.RejectedThere, IkeEndings.SelfSignedRejected];

    public required TimeSpan PeerTime { get; init; }

    public async Task<TestEnding> RunAsync(CancellationToken cancellationToken)
    {
        var attempt = new IkeAttempt();
        var (ending, log) = await RunAsync(attempt, cancellationToken);
        if (peer.Version == IkeVersion.IkeV1) return ending;
        if (WorthAChild.Contains(ending.Word) && log.Has(IkeLines.SignedAs) && !log.PeerIsChildless)
        {
            attempt = attempt with { WithChild = true };
            steps.Add(new(IpSecSteps.WithChild, elapsed()));
            (ending, _) = await RunAsync(attempt, cancellationToken);
        }

        return Rejections.Contains(ending.Word) ? await WithoutNameAsync(attempt, ending, cancellationToken) : ending;
    }

    /// <summary>
    /// Finds out whether the name was the reason: if the peer then authenticates as somebody else, it was.
    /// </summary>
    private async Task<TestEnding> WithoutNameAsync(
        IkeAttempt attempt, TestEnding ending, CancellationToken cancellationToken)
    {
        steps.Add(new(IpSecSteps.WithoutName, elapsed(), peer.ExpectedIdentity()));
        var (second, _) = await RunAsync(attempt with { NamesPeer = false }, cancellationToken);
        return second.IsAccepted
            ? new(IkeEndings.IdentityDiffers, false, peer.ExpectedIdentity(), second.Arguments[0])
            : ending;
    }

    private async Task<(TestEnding Ending, IkeLog Log)> RunAsync(
        IkeAttempt attempt, CancellationToken cancellationToken)
    {
        var log = new IkeLog(name, elapsed);
        var settings = IkeSettings.Of(name, peer, key.Certificate.RawData, attempt);
        var reply = await daemon.CallAsync("load-conn", settings, cancellationToken);
        if (!reply.Succeeded) return (new(IpSecTestRun.DaemonRefused, false, reply.Command, reply.Error), log);
        reply = await daemon.CallAsync("initiate", Initiation(attempt), cancellationToken, log.Add);
        var sa = await FindSaAsync(cancellationToken);
        steps.AddRange(log.Steps);
        await daemon.CallAsync("terminate", new() { { "ike", name }, { "force", "yes" } }, cancellationToken);
        return (IkeEndings.Of(log, sa, reply, plan), log);
    }

    private ViciSection Initiation(IkeAttempt attempt)
    {
        var time = Math.Max((PeerTime - elapsed()).TotalMilliseconds, MinTime);
        var initiation = new ViciSection
        {
            { "ike", name },
            { "timeout", time.ToString("F0", CultureInfo.InvariantCulture) },
            { "loglevel", "1" },
        };
        if (attempt.WithChild) initiation.Add("child", name);
        return initiation;
    }

    /// <summary>Returns what the daemon lists about the IKE SA; null if it is not up.</summary>
    private async Task<ViciSection?> FindSaAsync(CancellationToken cancellationToken)
    {
        ViciSection? found = null;
        await daemon.CallAsync("list-sas", new() { { "ike", name } }, cancellationToken, message =>
            found = message.Sections.Select(one => one.Section).FirstOrDefault(IsUp) ?? found);
        return found;
    }

    private static bool IsUp(ViciSection sa) => sa.Text("state") == "ESTABLISHED";
}
