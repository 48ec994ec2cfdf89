using Microsoft.Playwright;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>Copies [CA Certificate Fingerprint:] from [Test Connection], and sets a wrong one.</summary>
public sealed class FingerprintTests
{
    [Fact]
    public async Task A_click_copies_the_fingerprint_and_with_a_wrong_one_nothing_is_sent()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var ca = await RemotePracticeCa.StartAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);
        await person.SetServerAsync(ca.Address);
        var fingerprint = person.Page.GetByLabel("CA Certificate Fingerprint:", new() { Exact = true });

        await person.ClickAsync("Test Connection");
        await person.SeesAsync("The server replied and can be used.");
        await person.Page
            .GetByRole(AriaRole.Button, new() { Name = "Use as CA Certificate Fingerprint" }).First
            .ClickAsync();
        await Assertions.Expect(fingerprint).ToHaveValueAsync(
            new System.Text.RegularExpressions.Regex("^([0-9A-Fa-f]{2}[: ]?){32}$"));
        await person.ClickAsync("Update");
        await person.SeesAsync("The settings were saved.");
        await person.SendRequestAsync("lobby", "192.0.2.7");
        await person.SeesAsync("Certificate registered");
        var sent = ca.Messages;
        Assert.Equal(1, sent);

        await person.Page.GotoAsync(Menu.Communication.Path);
        await fingerprint.FillAsync(string.Concat(Enumerable.Repeat("5A", 32)));
        await person.ClickAsync("Update");
        await person.SeesAsync("The settings were saved.");
        await person.SendRequestAsync("second", "192.0.2.8");
        await Assertions.Expect(person.Page.Locator(".three-lines .said")).ToHaveTextAsync(
            "Communication Error (SCEP ERROR)");
        await person.SeesAsync(
            "None of the server's certificates has the configured fingerprint, so nothing was sent.");
        Assert.Equal(sent, ca.Messages);
    }
}
