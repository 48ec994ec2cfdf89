using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>Sends SIGKILL in the middle of a request, then starts the program again.</summary>
public class KilledProgramTests
{
    [Fact]
    public async Task A_manual_request_killed_between_sending_and_reply_is_finished_after_the_start()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var ca = await RemotePracticeCa.StartAsync();

        await KillWhileTheServerHoldsTheMessageAsync(data.Path, ca);

        ca.Release();
        await using var again = await TestMachine.StartAsync(data);
        using var back = await NoScriptAdministrator.LogInAsync(again);
        await back.WaitForStatusAsync("Successful");

        Assert.Single(ca.Administration.Register);
        Assert.Single(await back.StatusRowsAsync());
        Assert.Equal(2, (await back.KeyNamesAsync()).Count);
    }

    [Fact]
    public async Task A_killed_request_answered_by_another_CA_keeps_its_key_and_says_so()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var ca = await RemotePracticeCa.StartAsync();
        await KillWhileTheServerHoldsTheMessageAsync(data.Path, ca);

        await ca.StopAsync();
        await using var stranger = await RemotePracticeCa.StartAsync(ca.Address.Port);
        await using var again = await TestMachine.StartAsync(data);
        using var back = await NoScriptAdministrator.LogInAsync(again);
        await back.WaitForStatusAsync("Error");
        Assert.Contains(
            "The reply is signed with a certificate that is not one of the server's", back.Browser.Text,
            StringComparison.Ordinal);
        Assert.Contains("The key is kept: [Check Again]", back.Browser.Text, StringComparison.Ordinal);
        Assert.Single(await back.KeyNamesAsync());

        Assert.DoesNotContain(stranger.Administration.Register, entry => entry.SerialNumber is not null);
    }

    private static async Task KillWhileTheServerHoldsTheMessageAsync(string folder, RemotePracticeCa ca)
    {
        await using var program = await RunningProgram.StartAsync(folder);
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SetServerAsync(ca.Address);
        var arrived = ca.HoldNextMessage();
        await person.SendRequestAsync("lobby", "192.0.2.7");
        await person.WaitForAsync(arrived);
        await program.KillAsync();
    }
}
