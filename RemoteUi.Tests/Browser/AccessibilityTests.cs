using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RemoteUi.Tests.Browser;

public sealed class AccessibilityTests(SampleDataMachine machine) : IClassFixture<SampleDataMachine>, IAsyncLifetime
{
    /// <summary>All rules, those of best practice too, and findings of every impact.</summary>
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>The rules that a page can violate in the dark theme but not in the light theme.</summary>
    private static readonly AxeRunOptions ColorsOnly = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    private readonly List<string> findings = [];

    private IPage Page => machine.Page;

    public async ValueTask InitializeAsync() => await machine.StartedAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Axe_finds_no_violation_on_any_page_in_light_and_dark()
    {
        await LookAtAsync(SampleDataMachine.BeforeFirstRun);
        await LookAtAsync(await machine.FurnishAsync());
        await Page.Context.ClearCookiesAsync();
        await LookAtAsync(SampleDataMachine.SignedOut);

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task Low_contrast_is_found()
    {
        var pale = PageVisit.At(
            "pale",
            "data:text/html,<html lang='en'><title>Pale</title><main "
                + "style='color:gainsboro;background:white'><h1>Pale</h1></main></html>");

        await LookAtAsync([pale]);

        Assert.Contains(findings, finding => finding.Contains("color-contrast", StringComparison.Ordinal));
    }

    private async Task LookAtAsync(IReadOnlyList<PageVisit> stops)
    {
        foreach (var stop in stops)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await stop.ArriveAsync(Page);
            Note(stop, "light", await Page.RunAxe(Everything));
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Note(stop, "dark", await Page.RunAxe(ColorsOnly));
        }
    }

    private void Note(PageVisit stop, string scheme, AxeResult result) => findings.AddRange(
        from violation in result.Violations
        from node in violation.Nodes
        select $"{stop} ({Page.Url}), {scheme}: {violation.Id}, {violation.Help}: {node.Target}");
}
