using Microsoft.Playwright;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Browser;

/// <summary>The pages in a browser that runs no script.</summary>
public sealed class NoScriptTests
{
    [Fact]
    public async Task A_certificate_is_requested_and_a_mistake_is_mended_without_script()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address, new() { JavaScriptEnabled = false }));
        await person.SetUpAsync(machine.SetupCode);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await person.SeesAsync("The settings were saved.");

        await person.SendRequestAsync("lobby", "not a name");
        await person.SeesAsync("Nothing was saved or sent.");
        await Assertions.Expect(person.Page.GetByLabel("Key Name:")).ToHaveValueAsync("lobby");
        await person.FillAsync("Common Name:", "192.0.2.7");
        await person.ClickAsync("Send Request");

        // The page loads itself again until the request has ended.
        await Assertions.Expect(person.Page.Locator(".state-line")).ToContainTextAsync("Successful");
        await person.SeesAsync("Certificate registered");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Log Out", Exact = true }).ClickAsync();
        await person.SeesAsync("User Name:");
    }
}
