using Microsoft.Playwright;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Browser;

/// <summary>The portal, which every account sees and which follows what happens.</summary>
public sealed class PortalTests
{
    [Fact]
    public async Task The_portal_of_a_general_user_follows_the_requests_without_being_loaded_again()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        await machine.AddPersonAsync("visitor", MachineRole.GeneralUser);
        var page = await chromium.OpenAsync(machine.Address);
        await page.Locator("#UserName").FillAsync("visitor");
        await page.Locator("#Password").FillAsync(TestAccounts.Password);
        var live = page.WaitForWebSocketAsync();
        await page.Keyboard.PressAsync("Enter");
        await live;
        await Assertions.Expect(page.Locator("section")).ToContainTextAsync("None yet.");
        await page.EvaluateAsync("window.neverReloaded = true");

        await machine.Get<IIssuanceRequestStore>().AddAsync(
            ARequest.ByHand()
                .Named("lobby", "192.0.2.7")
                .EndedBy(new(RequestErrorKind.Tcp, 404, Cause.HttpError, null))
                .Build(),
            TestContext.Current.CancellationToken);
        machine.Get<RequestFeed>().Publish(null);

        await Assertions.Expect(page.Locator("section")).ToContainTextAsync("Communication Error (TCP ERROR 404)");
        await Assertions.Expect(page.Locator("main a")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("window.neverReloaded === true"));
    }
}
