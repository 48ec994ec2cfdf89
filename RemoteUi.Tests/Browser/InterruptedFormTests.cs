using Microsoft.Playwright;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// What interrupts a person at a form: another tab, the end of the session, a restart, haste, a mistake.
/// </summary>
public sealed class InterruptedFormTests
{
    [Fact]
    public async Task Of_two_tabs_at_log_in_the_second_goes_on_to_where_it_wanted()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = await SignedInAsync(chromium, machine);
        await LogOutAsync(person.Page);
        var second = new Administrator(await person.Page.Context.NewPageAsync());
        await second.Page.GotoAsync(Menu.Keys.Path);

        await person.LogInAsync();
        await person.SeesAsync("Settings/Registration");
        await second.LogInAsync();

        await Assertions.Expect(second.Page).ToHaveURLAsync(new Uri(machine.Address, Menu.Keys.Path).ToString());
    }

    [Fact]
    public async Task A_session_that_ends_while_typing_gives_the_form_back_after_log_in()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = await SignedInAsync(chromium, machine);
        await TypeAsync(person);
        var second = await person.Page.Context.NewPageAsync();
        await second.GotoAsync("/");
        await LogOutAsync(second);

        await person.ClickAsync("Send Request");
        await person.SeesAsync("Your session had ended, so nothing was sent.");
        await person.LogInAsync();

        await person.SeesAsync("Nothing was sent");
        await SeesTypedAsync(person.Page);
    }

    [Fact]
    public async Task A_restart_while_typing_loses_nothing()
    {
        await using var chromium = await Chromium.LaunchAsync();
        using var folder = new TemporaryFolder();
        var ports = new[] { $"--Listen:HttpPort={FreePort.Next()}" };
        var machine = await TestMachine.StartAsync(folder, null, ports);
        var person = await SignedInAsync(chromium, machine);
        await TypeAsync(person);

        await machine.DisposeAsync();
        machine = await TestMachine.StartAsync(folder, null, ports);
        await person.ClickAsync("Send Request");

        await Assertions.Expect(person.Page.Locator(".state-line")).ToBeVisibleAsync();
        Assert.Single(await machine.Get<IIssuanceRequestStore>().ListAsync(default));
        await machine.DisposeAsync();
    }

    [Fact]
    public async Task A_double_click_sends_one_request()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = await SignedInAsync(chromium, machine);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await TypeAsync(person);

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Send Request", Exact = true }).DblClickAsync();
        await Assertions.Expect(person.Page.Locator(".state-line")).ToBeVisibleAsync();

        Assert.Single(await machine.Get<IIssuanceRequestStore>().ListAsync(default));
    }

    [Fact]
    public async Task Back_after_an_error_shows_what_was_typed_and_send_again_too()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = await SignedInAsync(chromium, machine);
        await person.SetServerAsync(new Uri($"http://localhost:{FreePort.Next()}/scep"));
        await TypeAsync(person);
        await person.ClickAsync("Send Request");
        await person.SeesAsync("Communication Error (TCP ERROR)");

        await person.Page.GoBackAsync();
        await SeesTypedAsync(person.Page);

        await person.Page.GoForwardAsync();
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Send Again", Exact = true }).ClickAsync();
        await SeesTypedAsync(person.Page);

        // A mistake, then away and back: the page that answered the post is not asked for again as a post.
        await person.FillAsync("Common Name:", "not a name");
        await person.ClickAsync("Send Request");
        await person.SeesAsync("Nothing was saved or sent.");
        await person.Page.GotoAsync(Menu.Keys.Path);
        await person.Page.GoBackAsync();
        await Assertions.Expect(person.Page.GetByLabel("Common Name:")).ToHaveValueAsync("not a name");
        await Assertions.Expect(person.Page.GetByLabel("Challenge Password:")).ToHaveValueAsync("");
    }

    private static async Task<Administrator> SignedInAsync(Chromium chromium, TestMachine machine)
    {
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);
        await person.SeesAsync("Settings/Registration");
        return person;
    }

    private static Task LogOutAsync(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Log Out", Exact = true }).ClickAsync();

    private static async Task TypeAsync(Administrator person)
    {
        await person.Page.GotoAsync(Menu.Request.Path);
        await person.FillAsync("Key Name:", "lobby");
        await person.FillAsync("Common Name:", "192.0.2.7");
        await person.FillAsync("Challenge Password:", "hunter2");
    }

    private static async Task SeesTypedAsync(IPage page)
    {
        await Assertions.Expect(page.GetByLabel("Key Name:")).ToHaveValueAsync("lobby");
        await Assertions.Expect(page.GetByLabel("Common Name:")).ToHaveValueAsync("192.0.2.7");
        await Assertions.Expect(page.GetByLabel("Challenge Password:")).ToHaveValueAsync("");
    }
}
