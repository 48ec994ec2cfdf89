using System.Collections.Concurrent;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

public sealed class ContentSecurityTests
{
    [Fact]
    public async Task No_page_violates_the_content_security_policy_or_causes_browser_errors()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        var page = await chromium.OpenAsync(machine.Address);
        var complaints = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, fault) => complaints.Enqueue($"{page.Url}: {fault}");

        await page.GetByLabel("User Name:", new() { Exact = true }).FillAsync("root");
        await page.GetByLabel("Password:", new() { Exact = true }).FillAsync(TestAccounts.Password);
        await page
            .GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Log In", Exact = true })
            .ClickAsync();
        foreach (var path in new[] { "/", "/password" }.Concat(Menu.Roots.SelectMany(PathsBelow)))
        {
            await page.GotoAsync(path);
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
        }

        Assert.Empty(complaints);
    }

    private static IEnumerable<string> PathsBelow(MenuEntry entry) =>
        [entry.Path, .. entry.Children.SelectMany(PathsBelow)];
}
