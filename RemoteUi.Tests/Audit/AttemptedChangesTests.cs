using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Audit;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Api;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Audit;

/// <summary>
/// Changes of the practice CA, whose register is another database: the entry is there before the change.
/// </summary>
public sealed class AttemptedChangesTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly FailingWrites writes = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Without_room_for_the_entry_nothing_is_changed()
    {
        await using var machine = await StartAsync();
        var ca = machine.Get<PracticeCaAdministration>();
        var number = Ask(machine);
        var behavior = ca.Behavior;

        writes.FailAt(1);
        Assert.Throws<DbUpdateException>(() => ca.Approve(number));
        Assert.Throws<DbUpdateException>(() => ca.Change(new() { Answer = AnswerRule.Silence }));
        Assert.Throws<DbUpdateException>(() => machine.Get<PracticeCaSuccession>().MakeNext());
        writes.Recover();

        Assert.Equal(RegisterState.Waiting, ca.Find(number)!.State);
        Assert.Equal(behavior, ca.Behavior);
        Assert.Null(machine.Get<PracticeCaSuccession>().Next);
    }

    [Fact]
    public async Task A_change_whose_end_is_not_recorded_has_an_entry_that_says_so_after_the_next_start()
    {
        await using (var machine = await StartAsync())
        {
            var number = Ask(machine);
            writes.FailAt(2); // The entry is stored, the certificate issued; the outcome is not.
            Assert.True(machine.Get<PracticeCaAdministration>().Approve(number));
            Assert.True(writes.HasFailed);
            writes.Recover();
            Assert.Equal(RegisterState.Issued, machine.Get<PracticeCaAdministration>().Find(number)!.State);
        }

        await using var again = await StartAsync();
        using var api = await again.ApiAsync();

        var entry = Assert.Single((await api.ReadAsync("audit?kind=practiceCaApproved"))["entries"]!.AsArray())!;
        var change = Assert.Single(entry["changes"]!.AsArray())!;
        Assert.Equal(("Outcome", "NotKnown"), ((string?)change["field"], (string?)change["new"]));
    }

    [Fact]
    public async Task What_was_done_is_recorded_and_what_was_not_leaves_no_entry()
    {
        await using var machine = await StartAsync();
        var ca = machine.Get<PracticeCaAdministration>();
        var number = Ask(machine);

        Assert.True(ca.Approve(number));
        Assert.False(ca.Approve(number));
        Assert.False(ca.Revoke("00FF"));
        Assert.ThrowsAny<ArgumentException>(() => ca.Change(new() { FailInfo = 99 }));
        Assert.Null(await Record.ExceptionAsync(() => Task.Run(() => machine.Get<PracticeCaSuccession>().RollOver())));

        var entries = await machine.Get<IAuditStore>().ListAsync(new()).ToListAsync();
        var decided = Assert.Single(entries, entry => entry.Kind == AuditKind.PracticeCaApproved);
        Assert.Equal($"{number}", decided.Subject);
        Assert.Empty(decided.Changes);
        Assert.DoesNotContain(entries, entry => entry.Changes.Contains(AuditText.OutcomeNotKnown));
        Assert.DoesNotContain(
            entries, entry => entry.Kind is AuditKind.PracticeCaRevoked or AuditKind.PracticeCaRolledOver);
    }

    private Task<TestMachine> StartAsync() => TestMachine.StartAsync(folder, builder =>
        builder.Services.ConfigureDbContext<RemoteUiDbContext>(options => options.AddInterceptors(writes)));

    /// <summary>Lets a request wait, and returns its number in the register.</summary>
    private static int Ask(TestMachine machine)
    {
        var ca = machine.Get<PracticeCaAdministration>();
        ca.Change(new() { Answer = AnswerRule.Hold });
        var client = new TestClient(machine.Get<PracticeCaServer>(), ca) { TransactionId = $"{Guid.NewGuid():N}" };
        Assert.Equal("3", client.Enroll().Status);
        return ca.Register[0].Number;
    }
}
