using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>Sends a request on a machine that has reached the key limit.</summary>
public sealed class KeyLimitTests
{
    [Fact]
    public async Task At_the_limit_the_request_ends_with_its_details_and_nothing_is_sent()
    {
        await using var ca = await RemotePracticeCa.StartAsync();
        await using var machine = await TestMachine.StartAsync(settings: "--Device:KeyLimit=1");
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        await person.SetServerAsync(ca.Address);

        await person.SendRequestAsync("lobby", "192.0.2.7");

        await person.WaitForStatusAsync("Key and Certificate Registration Limit Error");
        Assert.Contains("Error", (await person.StatusRowsAsync())[0], StringComparison.Ordinal);
        Assert.Equal(0, ca.Messages);
        Assert.Single(await person.KeyNamesAsync());
    }
}
