using Microsoft.Playwright;
using RemoteUi.Core.Enrollment;
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

    [Fact]
    public async Task A_certificate_is_requested_by_keyboard_only()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var page = await chromium.OpenAsync(machine.Address);
        Assert.Equal("Password", await FocusedAsync(page, "id"));
        await page.Keyboard.TypeAsync(Administrator.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Administrator.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(machine.SetupCode);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".who").WaitForAsync();
        await UsePracticeCaAsync(machine);

        foreach (var link in new[]
        {
            "Settings/Registration", "Device Management", "Settings for Certificate Issuance Request (SCEP)",
            "Certificate Issuance Request",
        })
        {
            await page.Locator(".skip").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            while (await FocusedAsync(page, "textContent") != link) await StepAsync(page);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(link);
        }

        while (await FocusedAsync(page, "id") != "KeyName") await StepAsync(page);
        await page.Keyboard.TypeAsync("lobby");
        while (await FocusedAsync(page, "id") != "CommonName") await StepAsync(page);
        await page.Keyboard.TypeAsync("192.0.2.7");
        while (await FocusedAsync(page, "textContent") != "Send Request") await StepAsync(page);
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator(".state-line")).ToContainTextAsync("Successful");
        Assert.Equal("Request for key lobby", await FocusedAsync(page, "textContent"));
    }

    private static async Task UsePracticeCaAsync(TestMachine machine)
    {
        var settings = machine.Get<IMachineSettingsStore>();
        var stored = await settings.LoadAsync(TestContext.Current.CancellationToken);
        await settings.SaveAsync(
            stored with { Communication = stored.Communication with { Port = machine.Address.Port } },
            TestContext.Current.CancellationToken);
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
