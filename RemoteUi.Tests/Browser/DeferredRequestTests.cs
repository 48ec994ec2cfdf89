using Microsoft.Playwright;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Layout;

namespace RemoteUi.Tests.Browser;

/// <summary>A request by hand that the CA holds back: approved and asked after, or given up.</summary>
public sealed class DeferredRequestTests
{
    [Fact]
    public async Task A_held_request_is_approved_and_asked_after_while_a_second_tab_follows_and_another_is_given_up()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync();
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await person.Page.GotoAsync(Menu.PracticeCaBehavior.Path);
        await person.Page
            .GetByLabel("Answer:", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Hold for approval" });
        await person.ClickAsync("Update");
        await person.SeesAsync("The settings were saved.");
        await person.SendRequestAsync("lobby", "192.0.2.7");
        await Assertions.Expect(
            person.Page.Locator(".three-lines .said")).ToHaveTextAsync("Deferred");

        var second = await person.Page.Context.NewPageAsync();
        await second.GotoAsync(Menu.Status.Path);
        await Assertions.Expect(second.Locator(".ledger > tbody > tr:not(.more)").First).ToContainTextAsync("Deferred");
        await second.EvaluateAsync("window.neverReloaded = true");
        await person.Page.GotoAsync(Menu.PracticeCaRegister.Path);
        await person.ClickAsync("Approve");
        await person.SeesAsync("Approved. The client gets its certificate at its next poll.");
        await person.Page.GotoAsync(Menu.Status.Path);
        await person.ClickAsync("Check Again");
        await Assertions.Expect(
            person.Page.Locator(".ledger > tbody > tr:not(.more)").First).ToContainTextAsync("Successful");
        await Assertions.Expect(
            second.Locator(".ledger > tbody > tr:not(.more)").First).ToContainTextAsync("Successful");
        Assert.True(await second.EvaluateAsync<bool>("window.neverReloaded === true"));

        await person.SendRequestAsync("given up", "192.0.2.8");
        await Assertions.Expect(
            second.Locator(".ledger > tbody > tr:not(.more)").First).ToContainTextAsync("Deferred");
        await person.Page
            .GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Delete", Exact = true })
            .ClickAsync();
        await person.SeesAsync("Give this request up?");
        await person.ClickAsync("Delete");
        await person.SeesAsync("The request was given up; its key is gone.");
        await Assertions.Expect(second.Locator(".ledger > tbody > tr:not(.more)")).ToHaveCountAsync(1);
        await Assertions.Expect(person.Page.Locator(".ledger > tbody > tr:not(.more)")).ToHaveCountAsync(1);
        Assert.True(await second.EvaluateAsync<bool>("window.neverReloaded === true"));
    }
}
