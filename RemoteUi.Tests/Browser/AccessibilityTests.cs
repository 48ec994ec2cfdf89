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

    /// <summary>The widths of phones, of a small window, and of a desktop.</summary>
    private static readonly int[] Widths = [320, 390, 1024, 1280];

    /// <summary>
    /// Lists what is wider than its window, the words that are broken in the middle, and the addresses that do not fit
    /// in their field. Codes and what has a hyphen or a dot may be broken.
    /// </summary>
    private const string Misfits =
        """
        () => {
          const found = [document.documentElement, ...document.querySelectorAll('.wide, .sheet')]
            .filter(part => part.scrollWidth > part.clientWidth)
            .map(part => `${part.tagName} is ${part.scrollWidth} wide`);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const { currentNode: text } = texts;
            if (text.parentElement.closest('code, pre, .fixed, .unseen, option, script')) continue;
            for (const word of text.data.matchAll(/[^\s\-/.]{2,}/g)) {
              const range = new Range();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              const lines = new Set([...range.getClientRects()].map(part => Math.round(part.top)));
              if (lines.size > 1) found.push(`${word[0]} is broken`);
            }
          }
          const urls = innerWidth < 1024 ? [] : [...document.querySelectorAll('input[type=url]')];
          return found.concat(urls.filter(field => field.scrollWidth > field.clientWidth).map(field => field.value));
        }
        """;

    private readonly List<string> findings = [];

    private IPage Page => machine.Page;

    public async ValueTask InitializeAsync() => await machine.StartedAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_page_in_any_state_violates_a_rule_of_axe_or_does_not_fit_a_phone_or_a_small_window()
    {
        await LookAtAsync(SampleDataMachine.BeforeFirstRun);
        await LookAtAsync(await machine.SetUpAsync());
        await LookAtAsync(await machine.FurnishAsync());
        await LookAtAsync(SampleDataMachine.Refusals);
        await machine.StartTimerAsync();
        await LookAtAsync(SampleDataMachine.Locked);
        await machine.LogInAsync("reader");
        await LookAtAsync(SampleDataMachine.OfAuditor);
        await machine.LogInAsync("visitor");
        await LookAtAsync(SampleDataMachine.OfGeneralUser);
        await Page.Context.ClearCookiesAsync();
        await LookAtAsync(SampleDataMachine.SignedOut);

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task A_word_that_is_broken_and_a_page_that_is_too_wide_are_found()
    {
        var narrow = PageVisit.At(
            "narrow",
            "data:text/html,<html lang='en'><title>Narrow</title><main><h1>Narrow</h1>"
                + "<p style='width:4em;overflow-wrap:anywhere'>Communication</p>"
                + "<p style='width:400px'>wide</p></main>");

        await LookAtAsync([narrow]);

        Assert.Contains("narrow at 1024: Communication is broken", findings);
        Assert.Contains(findings, finding => finding.StartsWith("narrow at 320: HTML is", StringComparison.Ordinal));
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
            await MeasureAsync(stop);
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Note(stop, "dark", await Page.RunAxe(ColorsOnly));
        }
    }

    private async Task MeasureAsync(PageVisit stop)
    {
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, 800);
            findings.AddRange(
                from misfit in await Page.EvaluateAsync<string[]>(Misfits) select $"{stop} at {width}: {misfit}");
        }
    }

    private void Note(PageVisit stop, string scheme, AxeResult result) => findings.AddRange(
        from violation in result.Violations
        from node in violation.Nodes
        select $"{stop} ({Page.Url}), {scheme}: {violation.Id}, {violation.Help}: {node.Target}");
}
