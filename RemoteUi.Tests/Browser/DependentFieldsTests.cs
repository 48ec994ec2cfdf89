using Microsoft.Playwright;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

public sealed class DependentFieldsTests
{
    [Fact]
    public async Task Fields_follow_their_check_box_and_a_disabled_interval_keeps_its_value()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        var page = await chromium.OpenAsync(machine.Address);
        await page.GetByLabel("User Name:", new() { Exact = true }).FillAsync("root");
        await page.GetByLabel("Password:", new() { Exact = true }).FillAsync(TestAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log In", Exact = true }).ClickAsync();
        await page.GotoAsync(Menu.AutoRequest.Path);
        var count = page.GetByLabel("Polling Count:", new() { Exact = true });

        await Assertions.Expect(count).ToBeDisabledAsync();
        await page.Locator("#PollingEnabled").CheckAsync();
        await Assertions.Expect(count).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Update", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("The settings were saved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#IntervalCount")).ToHaveValueAsync("365");
        await Assertions.Expect(page.Locator("#IntervalUnit")).ToHaveValueAsync("Days");
    }
}
