using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.ServerChecks;
using RemoteUi.Web.Components.Islands;
using RemoteUi.Web.Components.Pages.Workbench.ServerCheck;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Components;

/// <summary>The parts of the pages of [Server Check].</summary>
public sealed class ServerCheckPartsTests
{
    private readonly MemoryRuns store = new();
    private readonly CheckRunFeed feed = new();

    private static CheckRun Begun { get; } = ACheckRun.Of(ACheckRun.Result("T1", CheckOutcome.Pass())) with
    {
        State = CheckRunState.Running,
        Planned = 3,
        Current = "T2",
        EndedAt = null,
    };

    [Fact]
    public async Task The_progress_follows_the_run_and_loads_the_page_again_at_its_end()
    {
        using var context = Context(interactive: true);
        await store.SaveAsync(Begun, default);
        var part = context.Open<CheckProgress>(parameters: page => page.Add(one => one.Id, Begun.Id));
        Assert.Equal("1 of 3 checks", PageText.Of(part.Find("label")));
        Assert.Equal(
            ("3", "1"), (part.Find("progress").GetAttribute("max"), part.Find("progress").GetAttribute("value")));
        Assert.Contains("Now: T2", part.Markup, StringComparison.Ordinal);

        await store.SaveAsync(
            Begun with { Results = [.. Begun.Results, ACheckRun.Result("T2", CheckOutcome.Pass())] }, default);
        feed.Publish(Guid.NewGuid());
        feed.Publish(Begun.Id);
        part.WaitForAssertion(() => Assert.Equal(2, part.FindAll("li").Count));

        await store.SaveAsync(Begun with { State = CheckRunState.Finished }, default);
        feed.Publish(Begun.Id);
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        part.WaitForAssertion(() => Assert.EndsWith(
            $"/workbench/server-check/runs/{Begun.Id}", navigation.History.First().Uri, StringComparison.Ordinal));
        Assert.True(navigation.History.First().Options.ForceLoad);
    }

    [Theory]
    [InlineData("en", "Usable; 3 things to mend, 1 of them grave")]
    [InlineData("cs", "Použitelný; 3 věci k nápravě, z toho 1 závažná")]
    public void The_result_begins_with_one_line_of_judgement(string language, string line)
    {
        using var context = Context(language);

        var page = context.Open<RunResult>(parameters: part => part.Add(one => one.Run, ACheckRun.WithEveryVerdict));

        Assert.Equal(line, PageText.Of(page.Find(".judgement")));
        Assert.Equal(7, page.FindAll("h3").Count);
    }

    [Fact]
    public void A_check_says_what_was_seen_what_to_do_and_what_was_exchanged()
    {
        using var context = Context();
        var result = ACheckRun.WithEveryVerdict.Results.Single(one => one.Id == "S1");

        var entry = context.Open<CheckEntry>(parameters: part => part
            .Add(one => one.Run, ACheckRun.WithEveryVerdict)
            .Add(one => one.Result, result));

        var text = PageText.Of(entry.Find("details"));
        Assert.All(
            [
                "Fail, critical", "The server did not reply: nothing at all.", "Remedy:", "RFC 8894, 4.1", "12 ms",
                "POST PKIOperation → 200", "sent 3 bytes", "received 2 bytes", "GET GetCACaps → no complete reply",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData("mend", 3)]
    [InlineData("Fail", 1)]
    [InlineData("Finding", 3)]
    [InlineData("Skipped", 1)]
    [InlineData("Pass", 2)]
    [InlineData("nonsense", 8)]
    public void A_filter_shows_its_results_and_an_unknown_one_shows_all(string? name, int results) =>
        Assert.Equal(results, ACheckRun.WithEveryVerdict.Results.Count(ResultFilter.Of(name).Shows));

    [Fact]
    public void Only_another_ending_is_a_change()
    {
        var before = ACheckRun.Of(
            ACheckRun.Result("T1", CheckOutcome.Fail(Severity.Low, "NoReply", "a")),
            ACheckRun.Result("C1", CheckOutcome.Fail(Severity.Low, "NoReply", "a")));
        var after = ACheckRun.Of(
            ACheckRun.Result("T1", CheckOutcome.Fail(Severity.Low, "NoReply", "b")),
            ACheckRun.Result("C1", CheckOutcome.Fail(Severity.High, "NoReply", "a")));

        Assert.Equal(
            ["C1"],
            CheckComparison.Of(before, after).Where(check => check.IsChanged).Select(check => check.Id));
    }

    private PageContext Context(string language = "en", bool interactive = false)
    {
        var context = new PageContext(language, interactive);
        context.Services.AddSingleton<ICheckRunStore>(store);
        context.Services.AddSingleton(feed);
        context.Services.AddSingleton<CheckRuns>();
        context.Services.AddSingleton<CheckWords>();
        return context;
    }
}
