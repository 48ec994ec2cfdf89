using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Fleet;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Rehearsals;
using RemoteUi.Web.Components.Fleet;
using RemoteUi.Web.Components.Islands;
using RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;
using RemoteUi.Web.Components.Plots;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Tests.Components;

/// <summary>The parts of the pages of [Fleet Rehearsal].</summary>
public sealed class FleetPartsTests
{
    private readonly FakeRehearsals rehearsals = new();

    [Fact]
    public void A_plot_is_named_and_described_and_its_numbers_are_in_a_table()
    {
        using var context = Context();

        var view = context.Open<PlotView>(
            parameters: part => part.Add(one => one.Plot, Simple).Add(one => one.Id, "p"));

        var drawing = view.Find("svg[role=img]");
        Assert.Equal("Load", PageText.Of(view.Find($"#{drawing.GetAttribute("aria-labelledby")}")));
        Assert.Equal("It grows.", PageText.Of(view.Find($"#{drawing.GetAttribute("aria-describedby")}")));
        Assert.Equal(["0", "5", "10", "0", "1"], view.FindAll("text").Select(PageText.Of));
        Assert.Equal(["M0 0L1 1", "M0 0L2 2"], view.FindAll("path").Select(path => path.GetAttribute("d")));
        Assert.Equal(["in", "out"], view.FindAll(".legend li").Select(PageText.Of));
        Assert.Equal("At In 0 7", PageText.Of(view.Find("table")).Replace("Load ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plot_has_no_inline_style_and_no_script()
    {
        using var context = Context();

        var group = context.Open<PlotGroup>(parameters: part => part.Add(one => one.Reports, [ARehearsal.AtOnce]));

        Assert.Equal(4, group.FindAll("figure").Count);
        Assert.Empty(group.FindAll("[style], script, style, foreignObject"));
        Assert.DoesNotContain(
            group.FindAll("*").SelectMany(part => part.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_rehearsals_are_beside_each_other_and_named()
    {
        using var context = Context();

        var group = context.Open<PlotGroup>(
            parameters: part => part.Add(one => one.Reports, [ARehearsal.AtOnce, ARehearsal.Spread]));

        var names = group.FindAll("figcaption").Select(PageText.Of).ToList();
        Assert.Equal(8, names.Count);
        Assert.Equal(
            ["Arrivals and answers: All at once", "Arrivals and answers: Over four minutes"], names.Take(2));
        Assert.Equal(
            8, group.FindAll("[role=img]").Select(plot => plot.GetAttribute("aria-labelledby")).Distinct().Count());
        var marks = group
            .FindAll("[role=img]")
            .Select(plot => PageText.Of(plot.QuerySelector("g:last-of-type")!))
            .ToList();
        Assert.All(Enumerable.Range(0, 4), kind => Assert.Equal(marks[2 * kind], marks[(2 * kind) + 1]));
    }

    [Fact]
    public void The_progress_follows_the_rehearsal_and_loads_the_page_again_at_its_end()
    {
        using var context = Context(interactive: true);
        context.EnrollmentHost.Clock.SetUtcNow(ARehearsal.Noon.AddMinutes(2));
        var id = rehearsals.Put(ARehearsal.Running);
        var part = context.Open<FleetProgress>(parameters: page => page.Add(one => one.Id, id));
        Assert.Equal("1,500 of 3,000 devices are done", PageText.Of(part.Find("label")));
        Assert.Contains(
            "12.5 a second, 7 under way, about 2 min 0 s to go", PageText.Of(part.Find("p")), StringComparison.Ordinal);
        Assert.Equal(4, part.FindAll("figure").Count);

        rehearsals.Put(ARehearsal.Running with
        {
            Rehearsal = ARehearsal.Running.Rehearsal with { Ended = 1600 },
        });
        context.EnrollmentHost.Clock.Advance(FleetProgress.Interval);
        part.WaitForAssertion(() => Assert.Equal("1,600 of 3,000 devices are done", PageText.Of(part.Find("label"))));

        rehearsals.Put(ARehearsal.Spread with { Rehearsal = ARehearsal.Spread.Rehearsal with { Id = id } });
        context.EnrollmentHost.Clock.Advance(FleetProgress.Interval);
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        part.WaitForAssertion(() => Assert.EndsWith(
            $"/workbench/fleet-rehearsal/runs/{id}", navigation.History.First().Uri, StringComparison.Ordinal));
        Assert.True(navigation.History.First().Options.ForceLoad);
    }

    [Fact]
    public void A_rehearsal_that_waits_says_when_it_starts()
    {
        using var context = Context();
        var at = context.EnrollmentHost.Clock.GetUtcNow().AddHours(1);
        var id = rehearsals.Put(ARehearsal.Running with
        {
            Rehearsal = ARehearsal.Running.Rehearsal with { StartsAt = at },
        });

        var part = context.Open<FleetProgress>(parameters: page => page.Add(one => one.Id, id));

        Assert.StartsWith("Starts ", PageText.Of(part.Find("p")), StringComparison.Ordinal);
    }

    [Fact]
    public void Endings_are_counted_and_errors_named_by_cause_and_hosts_with_their_share()
    {
        using var context = Context();

        var part = context.Open<RehearsalNumbers>(parameters: page => page.Add(one => one.Report, ARehearsal.AtOnce));

        var tables = part.FindAll("tbody").Select(PageText.Of).ToList();
        Assert.StartsWith("Issued 930 31%", tables[0], StringComparison.Ordinal);
        Assert.Contains("1,080 36%", tables[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Pending", tables[0], StringComparison.Ordinal);
        Assert.Contains("Refused FAILURE: refused, failInfo 2 450", tables[1], StringComparison.Ordinal);
        Assert.Equal("host-1 1,000 33% host-2 2,000 67%", tables[2]);
    }

    [Theory]
    [InlineData("en", "3,000 devices need a window of at least 110 s.")]
    [InlineData("cs", "3 000 zařízení potřebuje okno alespoň 110 s.")]
    public void The_result_begins_with_the_advice(string language, string end)
    {
        using var context = Context(language);

        var part = context.Open<RehearsalResult>(parameters: page => page.Add(one => one.Report, ARehearsal.AtOnce));

        Assert.EndsWith(
            end, PageText.Of(part.Find(".advice")).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_not_enough_to_say_nothing_is_claimed()
    {
        using var context = Context();

        var part = context.Open<AdviceNote>(
            parameters: page => page.Add(one => one.Report, ARehearsal.AtOnce with { Advice = null }));

        Assert.StartsWith("There is not enough to say", PageText.Of(part.Find(".advice")), StringComparison.Ordinal);
    }

    private static Plot Simple { get; } = new(
        "Load", "It grows.", PlotAxis.OfCounts(1), "Time", value => $"{value}", PlotAxis.OfCounts(10) with
        {
            Marks = [0, 5, 10],
        }, "Devices", value => $"{value}", [new("in", "c1", "M0 0L1 1"), new("out", "c2", "M0 0L2 2")],
        new(["At", "In"], [["0", "7"]]));

    private PageContext Context(string language = "en", bool interactive = false) => new(
        language, interactive, more: services => services.AddSingleton<IRehearsals>(rehearsals).AddRehearsalPages());
}
