using RemoteUi.Web.Plots;

namespace RemoteUi.Tests.Plots;

/// <summary>The paths of a drawing of 1000 by 1000 units, whose Y axis goes down.</summary>
public sealed class PlotShapesTests
{
    private static readonly PlotAxis Ten = PlotAxis.OfCounts(10);

    [Fact]
    public void A_line_goes_through_its_points_with_the_origin_at_the_bottom_left() =>
        Assert.Equal("M0 1000L500 500L1000 0", Line((0, 0), (5, 5), (10, 10)));

    [Fact]
    public void A_missing_value_is_a_gap_and_a_value_alone_is_a_dot() => Assert.Equal(
        "M100 900h0M300 700L400 600M600 400h0", Line((1, 1), (2, null), (3, 3), (4, 4), (5, null), (6, 6)));

    [Fact]
    public void A_series_without_values_has_no_path()
    {
        Assert.Equal("", Line((1, null)));
        Assert.Equal("", Line());
        Assert.Equal("", PlotShapes.Steps([], 10, Ten, Ten));
        Assert.Equal("", PlotShapes.Area([], [], Ten, Ten));
    }

    [Fact]
    public void A_step_has_its_level_until_the_next_one() => Assert.Equal(
        "M0 900H500V500H1000", PlotShapes.Steps(Points((0, 1), (5, 5)), 10, Ten, Ten));

    [Fact]
    public void Steps_are_interrupted_by_a_gap() => Assert.Equal(
        "M0 900H200M400 800H500", PlotShapes.Steps(Points((0, 1), (2, null), (4, 2)), 5, Ten, Ten));

    [Fact]
    public void An_area_goes_along_the_upper_line_and_back_along_the_lower() => Assert.Equal(
        "M0 500L1000 0L1000 1000L0 1000Z",
        PlotShapes.Area(Points((0, 0), (10, 0)), Points((0, 5), (10, 10)), Ten, Ten));

    [Fact]
    public void Bars_do_not_touch() =>
        Assert.Equal("M203 1000V300H397V1000Z", PlotShapes.Bar(2, 4, 7, Ten, Ten));

    [Fact]
    public void The_number_separators_are_those_of_SVG_in_every_language()
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("cs");

        Assert.Equal("M33.3 966.7h0", PlotShapes.Line(Points((1, 1)), PlotAxis.OfTime(30), PlotAxis.OfTime(30)));
    }

    [Fact]
    public void A_stack_begins_each_series_on_the_one_below()
    {
        var stack = PlotStack.Of([Points((0, 1), (1, 2)), Points((0, 3), (1, 4))]);

        Assert.Equal(Points((0, 0), (1, 0)), stack[0].Lower);
        Assert.Equal(Points((0, 1), (1, 2)), stack[0].Upper);
        Assert.Equal(stack[0].Upper, stack[1].Lower);
        Assert.Equal(Points((0, 4), (1, 6)), stack[1].Upper);
        Assert.Empty(PlotStack.Of([]));
    }

    [Fact]
    public void A_running_total_never_falls() => Assert.Equal(
        Points((0, 2), (1, 2), (2, 5)), PlotStack.RunningTotal(Points((0, 2), (1, null), (2, 3))));

    private static string Line(params (double X, double? Y)[] points) => PlotShapes.Line(Points(points), Ten, Ten);

    private static PlotPoint[] Points(params (double X, double? Y)[] points) =>
        [.. points.Select(point => new PlotPoint(point.X, point.Y))];
}
