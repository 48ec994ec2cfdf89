using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// Looks at pages with axe, in both color schemes, and measures whether they fit their window. The classes that walk
/// through the pages run at the same time, each with a machine of its own.
/// </summary>
public abstract class AccessibilityWalk(SampleDataMachine machine) : IClassFixture<SampleDataMachine>, IAsyncLifetime
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
    /// in their field. Codes, URLs, and what has a hyphen or a dot may be broken.
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
            for (const word of text.data.matchAll(/\S*:\/\/\S+|[^\s\-/.]{2,}/g)) {
              // An address, and a technical name such as TLS_AES_128_GCM_SHA256, may break anywhere.
              if (word[0].includes('://') || word[0].includes('_')) continue;
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

    protected SampleDataMachine Machine => machine;

    protected IReadOnlyList<string> Findings => findings;

    private IPage Page => machine.Page;

    public async ValueTask InitializeAsync() => await machine.StartedAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected void AssertNoFindings() => Assert.True(findings.Count == 0, string.Join('\n', findings));

    protected async Task LookAtAsync(IEnumerable<PageVisit> stops)
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
