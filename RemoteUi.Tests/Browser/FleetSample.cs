using Microsoft.Playwright;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

namespace RemoteUi.Tests.Browser;

/// <summary>The pages of [Fleet Rehearsal], with rehearsals against the practice CA.</summary>
internal sealed class FleetSample(IPage page)
{
    /// <summary>The pages that say why nothing was started.</summary>
    public static IReadOnlyList<PageVisit> Refusals { get; } =
    [
        PageVisit.WithMistakes(
            "fleet-mistakes", WorkbenchMenu.FleetPage, ("Name", ""), ("ServerUrl", "ftp://server"), ("Devices", "many"),
            ("AtOnce", "0")),
        new("fleet-bad-lines", page => SubmitAsync(page, async () => await page.Locator("#File").SetInputFilesAsync(
            new FilePayload
            {
                Name = "devices.csv",
                MimeType = "text/csv",
                Buffer = "commonName\na.example\nno blanks\na.example\n"u8.ToArray(),
            }))),
        new("fleet-not-responsible", page => SubmitAsync(page, async () =>
        {
            await page.Locator("#ServerUrl").FillAsync("http://ca.example/scep");
            await page.Locator("#Port").FillAsync("");
        })),
        PageVisit.At("fleet-gone", WorkbenchMenu.PathOfRehearsal(Guid.Empty)),
        PageVisit.At("fleet-compare-none", WorkbenchMenu.CompareRehearsals),
    ];

    /// <summary>Rehearses twice; returns the pages of the results, and those of a rehearsal under way.</summary>
    public async Task<IReadOnlyList<PageVisit>> FurnishAsync()
    {
        var atOnce = await RehearseAsync("All at once", Spread.AtOnce);
        var over = await RehearseAsync("Over some seconds", Spread.Custom);
        return
        [
            PageVisit.At("fleet-run", WorkbenchMenu.PathOfRehearsal(atOnce)),
            PageVisit.Unfolded("fleet-run-unfolded", WorkbenchMenu.PathOfRehearsal(atOnce)),
            PageVisit.At("fleet-again", $"{WorkbenchMenu.FleetPage}?from={over}"),
            PageVisit.At("fleet-compare", $"{WorkbenchMenu.CompareRehearsals}?run={atOnce}&run={over}"),
            new("fleet-running", page => StartAsync(page, "Under way", Spread.AutoAdjust, ".progress")),
            PageVisit.Pressed("fleet-busy", WorkbenchMenu.FleetPage, "main button.primary", ".note[role=alert]"),
            PageVisit.Pressed("fleet-stopped", WorkbenchMenu.FleetPage, "tr:has(.state.busy) a", "main button.danger")
                .Then(async page =>
                {
                    await page.Locator("main button.danger").ClickAsync();
                    await page.Locator(".advice").WaitForAsync();
                }),
        ];
    }

    private async Task<Guid> RehearseAsync(string name, Spread spread)
    {
        await StartAsync(page, name, spread, ".advice");
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    /// <summary>Rehearses with the server of [Communication Settings].</summary>
    private static async Task StartAsync(IPage page, string name, Spread spread, string result)
    {
        await page.GotoAsync(WorkbenchMenu.FleetPage);
        await page.Locator("#Name").FillAsync(name);
        await page.Locator("#Devices").FillAsync("40");
        await page.Locator("#Spread").SelectOptionAsync($"{spread}");
        await page.Locator("#WindowSeconds").FillAsync("5");
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator(result).WaitForAsync();
    }

    private static async Task SubmitAsync(IPage page, Func<Task> fill)
    {
        await page.GotoAsync(WorkbenchMenu.FleetPage);
        await fill();
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("#mistakes").WaitForAsync();
    }
}
