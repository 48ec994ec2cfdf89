using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>Sends SIGKILL while a scheduled request is planned, and again between its polls, on a fast clock.</summary>
public class KilledTimerTests
{
    private const string TimeZone = "--Device:TimeZone=UTC";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly FastClock clock = FastClock.FromNow();

    [Fact]
    public async Task A_scheduled_request_killed_twice_continues_with_the_same_transaction_and_count()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var ca = await RemotePracticeCa.StartAsync(clock);
        ca.Administration.Change(ca.Administration.Behavior with { Answer = AnswerRule.Hold });
        await SetAndKillAsync(data.Path, ca);
        await SeeAPollAndKillAsync(data.Path);

        await using var machine = await TestMachine.StartAsync(
            data, builder => builder.Services.AddSingleton<TimeProvider>(clock), TimeZone);
        using var person = await NoScriptAdministrator.LogInAsync(machine);
        Assert.DoesNotContain("Polls 0 of 10", (await person.StatusRowsAsync())[0], StringComparison.Ordinal);
        Assert.True(
            ca.Administration.Approve(
                Assert.Single(ca.Administration.Register, entry => entry.State == RegisterState.Waiting).Number));
        await person.WaitForStatusAsync("Successful", Patience);

        Assert.Single(ca.Administration.Register);
        Assert.Single(await person.StatusRowsAsync());
        Assert.Equal(2, (await person.KeyNamesAsync()).Count);
    }

    private Task<RunningProgram> StartAsync(string folder) =>
        RunningProgram.StartAsync(folder, clock, TimeZone);

    private async Task SetAndKillAsync(string folder, RemotePracticeCa ca)
    {
        await using var program = await StartAsync(folder);
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SetServerAsync(ca.Address, timeoutSeconds: 300);
        await person.SetTimerAsync(clock, page =>
        {
            page.Fill("Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred", "on");
            page.Fill("Polling Interval:", "60");
            page.Fill("Key Name:", "lobby");
            page.Fill("Common Name:", "192.0.2.7");
        });
        await program.KillAsync();
    }

    private async Task SeeAPollAndKillAsync(string folder)
    {
        await using var program = await StartAsync(folder);
        using var person = await NoScriptAdministrator.LogInAsync(program);
        await person.WaitForStatusAsync("Polls 1 of 10", Patience);
        await program.KillAsync();
    }
}
