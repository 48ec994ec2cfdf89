using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Enrollment;

namespace RemoteUi.Tests.Audit;

/// <summary>Tests that requests and keys are recorded where pages, API, and the timer come by.</summary>
public sealed class AuditedRequestsTests
{
    private readonly RecordedChanges changes = new();

    [Fact]
    public async Task A_manual_request_is_recorded_with_its_key_under_one_id()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues(), audit: changes);

        var id = (await machine.SendByHandAsync()).RequestId;

        Assert.Equal(
            [(AuditKind.RequestSent, "mfp", id, null), (AuditKind.KeyRegistered, "mfp", id, (string?)null)],
            changes.All.Select(one => (one.Kind, one.Subject, one.RequestId, one.By)));
    }

    [Fact]
    public async Task A_scheduled_request_is_of_the_timer()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues(), audit: changes);

        await machine.SendByTimerAsync();

        var sent = Assert.Single(changes.All, one => one.Kind == AuditKind.RequestSent);
        Assert.Equal((AuditActors.Timer, machine.Request.Id), (sent.By, sent.RequestId));
    }

    [Fact]
    public async Task What_is_done_to_a_request_and_a_key_is_recorded()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt(1).HoldsIt(1).Issues(), audit: changes);
        var id = (await machine.SendByHandAsync()).RequestId!.Value;
        await machine.Manual.CheckAgainAsync(id, default);
        await machine.WorkAsync();
        await machine.Manual.DeleteAsync(id, default);
        await machine.SendByHandAsync();
        var key = Assert.Single(machine.Stores.Keys, one => one.Name == "mfp");
        await machine.KeyEditor.AssignUseAsync(key.Id, KeyUse.None, default);
        await machine.KeyEditor.AssignUseAsync(key.Id, KeyUse.None, default);
        await machine.KeyEditor.DeleteAsync(key.Id, default);

        Assert.Equal(
            [
                AuditKind.RequestSent, AuditKind.RequestCheckedAgain, AuditKind.RequestDeleted, AuditKind.RequestSent,
                AuditKind.KeyRegistered, AuditKind.KeyUseChanged, AuditKind.KeyDeleted,
            ],
            changes.All.Select(one => one.Kind));
        Assert.Equal(
            [new AuditChange("UseLocation", "Tls", "None")],
            changes.All.Single(one => one.Kind == AuditKind.KeyUseChanged).Changes);
    }
}
