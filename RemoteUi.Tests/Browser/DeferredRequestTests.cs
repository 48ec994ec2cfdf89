using Microsoft.Playwright;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// Sends manual requests that the CA holds for approval: one is approved and checked again, one is deleted.
/// </summary>
public sealed class DeferredRequestTests
{
    [Fact]
    public async Task A_second_tab_follows_a_held_request_to_its_approval_and_another_is_deleted()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await person.Page.GotoAsync(WorkbenchMenu.PracticeCaBehavior.Path);
        await person.Page
            .GetByLabel("Reply:", new() { Exact = true })
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
        await person.Page.GotoAsync(WorkbenchMenu.PracticeCaRegister.Path);
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
        await person.SeesAsync("Delete this request");
        await person.ClickAsync("Delete");
        await person.SeesAsync("The request and its key were deleted.");
        await Assertions.Expect(second.Locator(".ledger > tbody > tr:not(.more)")).ToHaveCountAsync(1);
        await Assertions.Expect(person.Page.Locator(".ledger > tbody > tr:not(.more)")).ToHaveCountAsync(1);
        Assert.True(await second.EvaluateAsync<bool>("window.neverReloaded === true"));
    }
}
