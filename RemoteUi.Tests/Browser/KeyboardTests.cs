using Microsoft.Playwright;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

public sealed class KeyboardTests
{
    [Fact]
    public async Task A_form_is_usable_by_keyboard_only_and_an_error_gets_the_focus()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        var page = await chromium.OpenAsync(machine.Address);
        await page.Locator("#UserName").FillAsync("root");
        await page.Locator("#Password").FillAsync(TestAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/");
        await page.GotoAsync(Menu.Communication.Path);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await FocusedAsync(page, "className"));
        Assert.True((await page.Locator(".skip").BoundingBoxAsync())!.Y >= 0, "The skip link stays out of sight.");
        await page.Keyboard.PressAsync("Enter");
        while (await FocusedAsync(page, "id") != "ServerUrl") await StepAsync(page);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("ftp://server");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("#mistakes").WaitForAsync();
        Assert.Equal("mistakes", await FocusedAsync(page, "id"));
        await StepAsync(page);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ServerUrl", await FocusedAsync(page, "id"));

        Assert.StartsWith("1 mistake: Communication Settings", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("http://server");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".note.good").WaitForAsync();
        Assert.Equal("note good", await FocusedAsync(page, "className"));
        Assert.StartsWith("Done: Communication Settings", await page.TitleAsync(), StringComparison.Ordinal);
        await page.WaitForFunctionAsync("() => location.search === ''");
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await FocusedAsync(page, "id"));
        Assert.True(await page.Locator(".note.good").IsVisibleAsync());
    }

    /// <summary>Moves the focus one step, and checks that the focused element shows it.</summary>
    private static async Task StepAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        var outline = await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle");
        Assert.True(outline == "solid", $"{await FocusedAsync(page, "outerHTML")} shows no focus.");
    }

    private static Task<string> FocusedAsync(IPage page, string property) =>
        page.EvaluateAsync<string>($"() => document.activeElement.{property}");
}
