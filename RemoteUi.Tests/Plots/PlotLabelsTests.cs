using System.Globalization;
using RemoteUi.Web.Plots;

namespace RemoteUi.Tests.Plots;

public sealed class PlotLabelsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.2, "200 ms")]
    [InlineData(1, "1 s")]
    [InlineData(1.5, "1.5 s")]
    [InlineData(45, "45 s")]
    [InlineData(60, "60 s")]
    [InlineData(75, "75 s")]
    [InlineData(150, "2.5 min")]
    [InlineData(3600, "60 min")]
    [InlineData(7200, "2 h")]
    [InlineData(86400, "24 h")]
    public void A_time_is_written_in_the_unit_in_which_it_is_short(double seconds, string label)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal(label.Replace(' ', '\u00a0'), PlotLabels.OfSeconds(seconds));
    }

    [Theory]
    [InlineData("en", "10,000.25")]
    [InlineData("cs", "10\u00a0000,25")]
    public void A_number_has_the_separators_of_the_language(string language, string label)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(label, PlotLabels.Number(10_000.25));
    }
}
