using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// A certificate that is registered for TLS is tried at once, and the finding stays with the request.
/// </summary>
public class TlsTrialTests
{
    private readonly RefusingTrial trial = new();

    [Fact]
    public async Task A_manual_request_for_TLS_says_what_the_trial_found()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues(), tls: trial);
        await machine.SendByHandAsync(Samples.Form with { UseLocation = KeyUseLocation.Tls });
        AssertFound(machine);
    }

    [Fact]
    public async Task A_scheduled_request_for_TLS_says_what_the_trial_found()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues(), tls: trial);
        await machine.SendByTimerAsync();
        AssertFound(machine);
    }

    [Fact]
    public async Task A_request_for_another_use_is_not_tried()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues(), tls: trial);
        await machine.SendByHandAsync(Samples.Form with { UseLocation = KeyUseLocation.Ieee8021X });
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Empty(trial.Tried);
    }

    [Fact]
    public async Task A_key_that_fails_the_trial_does_not_get_the_use_TLS()
    {
        var machine = new EnrollmentHost(tls: trial);
        var key = Samples.Key("spare", KeyUse.None);
        machine.Stores.Hold(Samples.DefaultKey, key);
        Assert.Equal(
            UseAssignment.CannotServeTls, await machine.KeyEditor.AssignUseAsync(key.Id, KeyUse.Tls, default));
        Assert.All(machine.Stores.Keys, one => Assert.Equal(KeyUse.None, one.Use));
    }

    private void AssertFound(EnrollmentHost machine)
    {
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(machine.Request.Id, Assert.Single(trial.Tried));
        Assert.Contains(Remark.Of(RemarkCode.TlsTrialFailed, "ca md too weak"), machine.Request.Report.Remarks);
    }

    private sealed class RefusingTrial : ITlsCheck
    {
        public List<Guid> Tried { get; } = [];

        public ValueTask<TlsFinding?> FindAsync(MachineKey key, CancellationToken cancellationToken)
        {
            Tried.Add(key.Id);
            return ValueTask.FromResult<TlsFinding?>(new(TlsObstacle.HandshakeFailed, "ca md too weak"));
        }
    }
}
