using RemoteUi.Web.Plots;

namespace RemoteUi.Tests.Plots;

public sealed class PlotAxisTests
{
    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(1, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(10, "0 2 4 6 8 10")]
    [InlineData(11, "0 5 10 15")]
    [InlineData(999, "0 200 400 600 800 1000")]
    [InlineData(3000, "0 1000 2000 3000")]
    [InlineData(100_000, "0 20000 40000 60000 80000 100000")]
    public void Counts_have_round_whole_marks(double max, string marks) => AssertMarks(marks, PlotAxis.OfCounts(max));

    [Theory]
    [InlineData(0.3, "0 0.1 0.2 0.3")]
    [InlineData(0.07, "0 0.02 0.04 0.06 0.08")]
    [InlineData(31, "0 10 20 30 40")]
    public void Rates_may_have_fractions(double max, string marks) => AssertMarks(marks, PlotAxis.OfRates(max));

    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(0.04, "0 0.01 0.02 0.03 0.04")]
    [InlineData(5, "0 1 2 3 4 5")]
    [InlineData(5.1, "0 2 4 6")]
    [InlineData(60, "0 15 30 45 60")]
    [InlineData(61, "0 15 30 45 60 75")]
    [InlineData(600, "0 120 240 360 480 600")]
    [InlineData(86400, "0 21600 43200 64800 86400")]
    [InlineData(500_000, "0 100000 200000 300000 400000 500000")]
    public void Seconds_have_the_marks_of_a_clock(double max, string marks) =>
        AssertMarks(marks, PlotAxis.OfSeconds(max));

    [Fact]
    public void An_axis_of_time_ends_where_the_time_ends()
    {
        var axis = PlotAxis.OfTime(61);

        Assert.Equal(61, axis.Max);
        AssertMarks("0 15 30 45 60", axis);
        Assert.Equal(1, axis.PlaceOf(61));
    }

    [Theory]
    [InlineData(0.02, 30, "0.01 0.1 1 10 100")]
    [InlineData(0.01, 10, "0.01 0.1 1 10")]
    [InlineData(1, 1, "1 10")]
    public void A_logarithmic_axis_spans_whole_powers_of_ten(double min, double max, string marks) =>
        AssertMarks(marks, PlotAxis.OfTens(min, max));

    [Theory]
    [InlineData(0.001, 0)]
    [InlineData(0.01, 0)]
    [InlineData(0.1, 0.5)]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    public void A_place_on_a_logarithmic_axis_is_a_ratio(double value, double place) =>
        Assert.Equal(place, PlotAxis.OfTens(0.01, 1).PlaceOf(value), 9);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(5, 0.5)]
    [InlineData(11, 1)]
    public void A_place_is_never_outside_of_the_axis(double value, double place) =>
        Assert.Equal(place, PlotAxis.OfCounts(10).PlaceOf(value), 9);

    [Fact]
    public void No_axis_has_more_than_six_marks_and_none_ends_below_its_maximum()
    {
        for (var max = 0.001; max < 400_000; max *= 1.37)
            foreach (var axis in new[] { PlotAxis.OfCounts(max), PlotAxis.OfRates(max), PlotAxis.OfSeconds(max) })
            {
                Assert.InRange(axis.Marks.Count, 2, 6);
                Assert.True(axis.Max >= max * (1 - 1e-6), $"{axis.Max} for {max}");
                Assert.Equal(axis.Max, axis.Marks[^1]);
            }
    }

    private static void AssertMarks(string expected, PlotAxis axis) => Assert.Equal(
        expected,
        string.Join(' ', axis.Marks.Select(mark => mark.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
