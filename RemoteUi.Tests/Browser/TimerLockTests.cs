using Microsoft.Playwright;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>Checks that two pages are locked while the timer is on, both in the browser and on the server.</summary>
public sealed class TimerLockTests
{
    /// <summary>Sends the page's own form as if its fields were not disabled.</summary>
    private const string Forge = """
        async () => {
            const form = document.querySelector('main form');
            form.querySelectorAll('fieldset').forEach(fields => fields.disabled = false);
            const fields = new URLSearchParams(new FormData(form));
            fields.set('Form.TimeoutSeconds', '99');
            fields.set('Form.KeyName', 'forged');
            fields.set('Form.CommonName', '192.0.2.7');
            const answer = await fetch(location.href, { method: 'POST', body: fields });
            return `${answer.status} ${await answer.text()}`;
        }
        """;

    private const string Reason = "Locked while [Enable Timer for Certificate Issuance Auto Request] is selected.";

    private static readonly (string Path, string Button)[] LockedForms =
        [(Menu.Communication.Path, "Update"), (Menu.Request.Path, "Send Request")];

    [Fact]
    public async Task The_timer_locks_two_pages_rejects_a_forged_post_and_unlocks_them_again()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var machine = await TestMachine.StartAsync(settings: "--Device:TimeZone=UTC");
        var person = new Administrator(await chromium.OpenAsync(machine.Address));
        await person.SetUpAsync(machine.SetupCode);
        await SetTimerAsync(person, on: true);

        foreach (var (path, button) in LockedForms)
        {
            await person.Page.GotoAsync(path);
            await Assertions.Expect(
                person.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToBeDisabledAsync();
            await Assertions.Expect(person.Page.Locator(".note")).ToContainTextAsync(Reason);
            await Assertions.Expect(person.Page.Locator($".note a[href='{Menu.AutoRequest.Path}']")).ToBeVisibleAsync();
            var answer = await person.Page.EvaluateAsync<string>(Forge);
            Assert.StartsWith("200 ", answer, StringComparison.Ordinal);
            Assert.Contains(Reason, answer, StringComparison.Ordinal);
        }

        Assert.NotEqual(
            TimeSpan.FromSeconds(99),
            (await machine
                .Get<IMachineSettingsStore>()
                .LoadAsync(TestContext.Current.CancellationToken)).Communication.Timeout);
        await person.Page.GotoAsync(Menu.Status.Path);
        await Assertions.Expect(person.Page.Locator(".ledger > tbody > tr:not(.more)")).ToHaveCountAsync(1);
        await Assertions.Expect(
            person.Page.Locator(".ledger > tbody > tr:not(.more)")).ToContainTextAsync("To Be Processed");

        await SetTimerAsync(person, on: false);
        foreach (var (path, button) in LockedForms)
        {
            await person.Page.GotoAsync(path);
            await Assertions.Expect(
                person.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToBeEnabledAsync();
        }

        // The same post succeeds once nothing is locked, so it was the lock that rejected it.
        await person.Page.GotoAsync(Menu.Communication.Path);
        Assert.Contains(
            "The settings were saved.", await person.Page.EvaluateAsync<string>(Forge), StringComparison.Ordinal);
    }

    private static async Task SetTimerAsync(Administrator person, bool on)
    {
        await person.Page.GotoAsync(Menu.AutoRequest.Path);
        await person.Page.Locator("#TimerEnabled").SetCheckedAsync(on);
        if (on)
        {
            await person.Page.Locator("#StartDate").FillAsync("2099-01-01");
            await person.Page.Locator("#StartTime").FillAsync("04:00");
            await person.FillAsync("Key Name:", "mfp");
            await person.FillAsync("Common Name:", "192.0.2.7");
        }

        await person.ClickAsync("Update");
        await person.SeesAsync("The settings were saved.");
    }
}
