using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Fleet;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Rehearsals.Plots;

namespace RemoteUi.Tests.Rehearsals;

/// <summary>From the series of a report to plots.</summary>
public sealed class RehearsalPlotsTests
{
    [Fact]
    public void A_bin_without_exchanges_is_a_rate_of_zero_and_the_last_bin_counts_the_time_that_has_passed()
    {
        var report = ARehearsal.Running with
        {
            BinWidth = TimeSpan.FromSeconds(10),
            Elapsed = TimeSpan.FromSeconds(25),
            Traffic = [Bin(0, 30, 10), Bin(20, 10, 5)],
        };

        Assert.Equal(
            [new(Second(0), 3, 1), new(Second(10), 0, 0), new(Second(20), 2, 1)], report.Rates());
    }

    [Fact]
    public void A_bin_without_a_certificate_is_a_gap()
    {
        var report = ARehearsal.Running with
        {
            BinWidth = TimeSpan.FromSeconds(10),
            Elapsed = TimeSpan.FromSeconds(60),
            TimeToCertificate = [Waits(0, 1), Waits(20, 3)],
        };

        Assert.Equal<PlotPoint>([new(5, 1), new(15, null), new(25, 3)], report.Waits(all => all.P50));
    }

    [Fact]
    public void While_nothing_ends_the_number_of_endings_stays()
    {
        var report = ARehearsal.Running with
        {
            BinWidth = TimeSpan.FromSeconds(10),
            Elapsed = TimeSpan.FromSeconds(47),
            Outcomes = [Outcome(10, 5), Outcome(30, 8)],
        };

        Assert.Equal<PlotPoint>(
            [new(0, 0), new(10, 0), new(20, 5), new(30, 5), new(40, 8), new(47, 8)],
            report.Cumulated([Ending.Issued]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(30, 30)]
    [InlineData(31, 16)]
    [InlineData(300, 30)]
    public void A_table_has_at_most_thirty_lines_and_always_the_last_one(int items, int sampled)
    {
        int[] all = [.. Enumerable.Range(1, items)];

        var shown = all.Sampled().ToList();

        Assert.Equal(sampled, shown.Count);
        Assert.Equal(all.LastOrDefault(), shown.LastOrDefault());
    }

    [Fact]
    public void Two_rehearsals_have_the_same_axes_and_neither_exceeds_them()
    {
        RehearsalReport[] both = [ARehearsal.AtOnce, ARehearsal.Spread];
        var scale = PlotScale.Of(both);
        var plots = Plots("en");

        var (before, after) = (plots.Of(both[0], scale), plots.Of(both[1], scale));

        Assert.Equal(before.Select(plot => (plot.X, plot.Y)), after.Select(plot => (plot.X, plot.Y)));
        Assert.Equal((242, 3000.0), (scale.Time.Max, scale.Devices.Max));
        Assert.Equal((true, 10_000.0), (scale.Rate.IsLogarithmic, scale.Rate.Max));
        Assert.Equal(
            before.Select(plot => plot.Curves.Count), after.Select(plot => plot.Curves.Count));
        Assert.True(scale.Wait.Max >= both[0].TimeToCertificate.Max(bin => bin.Of.P99.TotalSeconds));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cs")]
    public void Each_plot_has_a_sentence_and_a_table_with_as_many_cells_as_columns(string language) => Assert.All(
        Plots(language).Of(ARehearsal.AtOnce, PlotScale.Of(ARehearsal.AtOnce)),
        plot =>
        {
            Assert.InRange(plot.Curves.Count, 1, 4);
            Assert.EndsWith(".", plot.Description, StringComparison.Ordinal);
            Assert.NotEmpty(plot.Table.Rows);
            Assert.All(plot.Table.Rows, row => Assert.Equal(plot.Table.Columns.Count, row.Count));
            Assert.All(plot.Curves, curve => Assert.StartsWith("M", curve.Path, StringComparison.Ordinal));
        });

    [Fact]
    public void The_last_line_of_the_outcomes_is_what_came_of_all_devices()
    {
        var table = Plots("en").Of(ARehearsal.AtOnce, PlotScale.Of(ARehearsal.AtOnce))[2].Table;

        Assert.Equal(
            [
                "Time since the start", "Issued", "Issued, not received", "Refused", "No answer", "Pending",
                "Never sent",
            ],
            table.Columns);
        Assert.Equal(["0:00:31", "930", "1,080", "450", "540", "0", "0"], table.Rows[^1]);
    }

    [Fact]
    public void A_rush_does_not_make_the_answers_a_flat_line()
    {
        Assert.True(PlotScale.Of(ARehearsal.AtOnce).Rate.IsLogarithmic);
        Assert.False(PlotScale.Of(ARehearsal.Spread).Rate.IsLogarithmic);
    }

    [Fact]
    public void An_ending_that_no_device_has_is_no_series()
    {
        var plot = Plots("en").Of(ARehearsal.Spread, PlotScale.Of(ARehearsal.Spread))[2];

        Assert.Equal(["Issued"], plot.Curves.Select(curve => curve.Label));
    }

    [Fact]
    public void A_rehearsal_in_which_nothing_has_happened_yet_has_empty_plots()
    {
        var report = ARehearsal.Running with
        {
            Elapsed = TimeSpan.Zero,
            Endings = new Dictionary<Ending, int> { [Ending.NotYet] = 3000 },
            Traffic = [],
            TimeToCertificate = [],
            Outcomes = [],
            Durations = [],
            Whole = null,
        };

        var plots = Plots("en").Of(report, PlotScale.Of(report));

        Assert.All(plots, plot => Assert.All(plot.Curves, curve => Assert.Equal("", curve.Path)));
        Assert.Equal("Nothing was sent yet.", plots[0].Description);
    }

    private static RehearsalPlots Plots(string language) =>
        FleetWordsOf.Language(language).GetRequiredService<RehearsalPlots>();

    private static TrafficBin Bin(int from, int arrivals, int answers) => new(Second(from), arrivals, answers);

    private static PercentileBin Waits(int from, int seconds) =>
        new(Second(from), new(1, Second(seconds), Second(seconds), Second(seconds), Second(seconds)));

    private static OutcomeBin Outcome(int from, int issued) =>
        new(Second(from), new Dictionary<Ending, int> { [Ending.Issued] = issued });

    private static TimeSpan Second(int second) => TimeSpan.FromSeconds(second);
}
