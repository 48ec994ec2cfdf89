using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Network.IpSec;
using NetworkTest = RemoteUi.Network.ConnectionTest;

namespace RemoteUi.Web.NetworkTests;

/// <summary>
/// [Test Connection] of an IPSec policy, with the key in use for it and the CA certificates trusted for IPSec.
/// </summary>
public sealed class IpSecPolicyTest(
    IpSecTest test, SettingsEditor settings, KeyEditor keys, IHostApplicationLifetime program)
{
    /// <summary>
    /// Runs the test. If the person leaves, or the program ends, the daemon gets everything taken away all the same,
    /// and the result is null.
    /// </summary>
    public async Task<NetworkTest?> RunAsync(IpSecPeer peer, CancellationToken left)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, program.ApplicationStopping);
        try
        {
            return await test.RunAsync(await PlanAsync(peer, either.Token), either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<IpSecTestPlan> PlanAsync(IpSecPeer peer, CancellationToken cancellationToken)
    {
        var machine = await settings.LoadAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        return new(
            peer, register.KeyFor(new(KeyUseLocation.IpSec, peer.Policy)),
            [.. CaCertificateList.Of(machine).For(CaUse.IpSec).Select(one => one.Load())]);
    }
}
