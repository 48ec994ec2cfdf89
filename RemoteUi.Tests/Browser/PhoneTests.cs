using Microsoft.Playwright;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>An administrator with a phone: the menu, a connection test, and a request, all within the window.</summary>
public sealed class PhoneTests
{
    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task A_certificate_is_requested_on_a_phone_and_every_answer_is_in_sight(int width)
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var page = await chromium.OpenAsync(
            machine.Address, new() { ViewportSize = new() { Width = width, Height = 800 }, HasTouch = true });
        var person = new Administrator(page);
        await person.SetUpAsync(machine.SetupCode);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await SeesWithinAsync(page, ".note.good", width);

        await person.ClickAsync("Test Connection");
        await SeesWithinAsync(page, "#findings-title", width);
        Assert.Equal("findings-title", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.StartsWith("Successful: Communication", await page.TitleAsync(), StringComparison.Ordinal);

        await ChooseFromMenuAsync(page, "Certificate Issuance Request");
        await person.FillAsync("Key Name:", "reception-on-the-4th-flr");
        await person.FillAsync("Common Name:", "printer-with-a-long-name.branch-office.example.com");
        await person.ClickAsync("Send Request");
        await Assertions.Expect(page.Locator(".state-line")).ToContainTextAsync("Successful");
        await SeesWithinAsync(page, ".state-line", width);
    }

    /// <summary>Opens the menu, closes it, opens it again, and chooses an entry.</summary>
    private static async Task ChooseFromMenuAsync(IPage page, string entry)
    {
        var tree = page.Locator("nav.tree");
        var menu = page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        await menu.TapAsync();
        await tree.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).TapAsync();
        await Assertions.Expect(tree).ToBeHiddenAsync();
        await menu.TapAsync();
        await tree.GetByRole(AriaRole.Link, new() { Name = entry, Exact = true }).TapAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(Menu.Request.Path));
    }

    /// <summary>Waits for a part to be in the window, and checks that the page is not wider than the window.</summary>
    private static async Task SeesWithinAsync(IPage page, string part, int width)
    {
        await Assertions.Expect(page.Locator(part)).ToBeInViewportAsync();
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
