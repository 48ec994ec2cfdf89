using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Resources;

namespace RemoteUi.Tests.Components;

public class MachineClockTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse(
        "2026-03-01 12:00:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("en", 0, "now")]
    [InlineData("en", 5, "in 5 s")]
    [InlineData("en", -59, "59 s ago")]
    [InlineData("en", 60, "in 1 min")]
    [InlineData("en", -3599, "59 min ago")]
    [InlineData("en", 3600, "in 1 h")]
    [InlineData("en", 86400, "in 1 day")]
    [InlineData("en", -172800, "2 days ago")]
    [InlineData("en", 31535999, "in 1 year")]
    [InlineData("en", 31536000, "in 1 year")]
    [InlineData("en", 31400000, "in 363 days")]
    [InlineData("en", 43200000, "in 500 days")]
    [InlineData("en", 63115200, "in 2 years")]
    [InlineData("cs", 157766400, "za 5 let")]
    [InlineData("cs", 86400, "za 1 den")]
    [InlineData("cs", 345600, "za 4 dny")]
    [InlineData("cs", 432000, "za 5 dní")]
    [InlineData("cs", -86400, "před 1 dnem")]
    [InlineData("cs", -432000, "před 5 dny")]
    public void A_time_is_shown_relative_to_now(string language, int seconds, string words) =>
        Assert.Equal(words, ClockIn(language).Relative(Now.AddSeconds(seconds)));

    [Theory]
    [InlineData("In.Days")]
    [InlineData("Ago.Days")]
    [InlineData("In.Years")]
    [InlineData("Ago.Years")]
    [InlineData("Duration.Days")]
    public void Every_language_has_a_plural_form_of_days_for_every_number(string direction)
    {
        foreach (var language in Languages.All)
        {
            var code = language == Languages.All[0] ? null : language.Code;
            var forms = ResourceTexts.In("Texts", code)[$"Time.{direction}"].Split(Language.FormSeparator);

            Assert.Equal(
                Enumerable.Range(0, forms.Length), Enumerable.Range(0, 200).Select(language.FormOf).Distinct().Order());
        }
    }

    [Theory]
    [InlineData("en", "1 Mar 2026 13:00:00 +01:00")]
    [InlineData("cs", "1. 3. 2026 13:00:00 +01:00")]
    public void A_time_is_shown_in_the_machines_time_zone_with_its_offset(string language, string words) =>
        Assert.Equal(words, ClockIn(language).Full(Now));

    [Theory]
    [InlineData(0.0336, "34 ms")]
    [InlineData(0.1234, "0.12 s")]
    [InlineData(12.6, "13 s")]
    [InlineData(125, "2 min 5 s")]
    [InlineData(11100, "3 h 5 min")]
    [InlineData(86400, "1 day")]
    [InlineData(172800, "2 days")]
    public void A_duration_is_shown_in_short_form(double seconds, string words) =>
        Assert.Equal(words, ClockIn("en").Duration(TimeSpan.FromSeconds(seconds)));

    private static MachineClock ClockIn(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .BuildServiceProvider()
            .GetRequiredService<IStringLocalizer<Texts>>();
        return new(
            new FakeTimeProvider(Now),
            new MachineProfile { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague") }, words);
    }
}
