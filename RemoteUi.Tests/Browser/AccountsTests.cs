using Microsoft.Playwright;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// Checks an account with the role General User: the limits of the role, the lock after wrong passwords, and the
/// selected language.
/// </summary>
public sealed class AccountsTests
{
    private const string Password = "another horse 43";

    [Fact]
    public async Task A_general_user_sees_the_portal_in_the_selected_language_and_is_locked_after_five_tries()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);
        await person.Page.GotoAsync(Menu.Users.Path);
        await person.FillAsync("User Name:", "clerk");
        await person.FillAsync("Password:", Password);
        await person.FillAsync("Confirm Password:", Password);
        await person.ClickAsync("Add");
        await person.SeesAsync("clerk");

        var page = await chromium.OpenAsync(machine.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Čeština" }).ClickAsync();
        await LogInAsync(page, Password);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cs");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Odhlásit se" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"a[href='{AccessPaths.Sessions}']")).ToHaveCountAsync(1);
        foreach (var root in Menu.Roots)
            await Assertions.Expect(page.Locator($"a[href^='{root.Path}']:not([href='{AccessPaths.Sessions}'])"))
                .ToHaveCountAsync(0);
        foreach (var path in Menu.Roots.SelectMany(PathsBelow).Where(path => path != AccessPaths.Sessions))
        {
            var answer = await page.GotoAsync(path);
            Assert.Equal((path, 403), (path, answer!.Status));
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cs");
            await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("správce");
        }

        var stranger = await chromium.OpenAsync(machine.Address);
        for (var attempt = 1; attempt <= 5; attempt++) await LogInAsync(stranger, "wrong password");
        await RefusesAsync(stranger);
        await LogInAsync(stranger, Password);
        await RefusesAsync(stranger);
        await person.Page.GotoAsync(Menu.Users.Path);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Row, new() { Name = "clerk" }).Locator("time"))
            .ToBeVisibleAsync();
    }

    private static Task RefusesAsync(IPage page) =>
        Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(
            "After five incorrect passwords, an account is locked for five minutes.");

    private static async Task LogInAsync(IPage page, string password)
    {
        await page.Locator("#UserName").FillAsync("clerk");
        await page.Locator("#Password").FillAsync(password);
        await page.Locator("button.primary").ClickAsync();
    }

    private static IEnumerable<string> PathsBelow(MenuEntry entry) =>
        [entry.Path, .. entry.Children.SelectMany(PathsBelow)];
}
