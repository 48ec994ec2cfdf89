using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>Sends a manual request that the server holds for approval.</summary>
public class DeferredRequestTests
{
    [Fact]
    public async Task A_held_request_is_checked_approved_and_checked_again_and_another_deleted()
    {
        await using var ca = await RemotePracticeCa.StartAsync();
        ca.Administration.Change(ca.Administration.Behavior with { Answer = AnswerRule.Hold });
        await using var machine = await TestMachine.StartAsync();
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        await person.SetServerAsync(ca.Address);

        await person.SendRequestAsync("lobby", "192.0.2.7");
        await person.WaitForStatusAsync("Deferred");
        await person.CheckAgainAsync();
        await person.WaitForStatusAsync("Deferred");
        Assert.True(
            ca.Administration.Approve(
                Assert.Single(ca.Administration.Register, entry => entry.State == RegisterState.Waiting).Number));
        await person.CheckAgainAsync();
        await person.WaitForStatusAsync("Successful");
        Assert.Single(ca.Administration.Register);

        await person.SendRequestAsync("given-up", "192.0.2.8");
        await person.WaitForStatusAsync("Deferred");
        await person.Browser.FollowAsync("Delete");
        await person.Browser.PressAsync("Delete");
        Assert.Single(await person.StatusRowsAsync());
        Assert.Equal(2, (await person.KeyNamesAsync()).Count);
    }
}
