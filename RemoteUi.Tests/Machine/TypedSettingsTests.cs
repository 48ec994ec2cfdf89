using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

/// <summary>Tests what docs/adding-a-setting.md promises of a setting that is typed, for each kind of value.</summary>
public class TypedSettingsTests
{
    private static readonly Sample Stored = new() { Days = 5, Until = new DateOnly(2027, 1, 2), Room = "old" };

    [Theory]
    [InlineData("1", null)]
    [InlineData(" 30 ", null)]
    [InlineData("0", Rules.NotInRange)]
    [InlineData("31", Rules.NotInRange)]
    [InlineData("x", Rules.NotInRange)]
    [InlineData("", Rules.Required)]
    [InlineData(null, Rules.Required)]
    public void A_number_is_in_its_range(string? text, string? rule) =>
        Assert.Equal(rule, RuleOf(Stored with { IsOn = true, Days = new(text) }));

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-02-30", Rules.NotADate)]
    [InlineData("1999-12-31", Rules.NotADate)]
    [InlineData("", Rules.Required)]
    public void A_date_is_in_its_range(string text, string? rule) =>
        Assert.Equal(rule, RuleOf(Stored with { IsOn = true, Until = new(text) }));

    [Theory]
    [InlineData("12345678", null)]
    [InlineData(" ", null)]
    [InlineData("123456789", Rules.TooLong)]
    [InlineData("a\tb", Rules.ControlCharacter)]
    public void A_text_is_not_too_long(string text, string? rule) =>
        Assert.Equal(rule, RuleOf(Stored with { IsOn = true, Room = text }));

    [Fact]
    public void The_values_are_taken_as_they_are_stored() =>
        Assert.Equal(
            Stored with { IsOn = true, Days = 7, Room = "new" },
            Taken(Stored with { IsOn = true, Days = new(" 07"), Room = " new " }));

    [Fact]
    public void A_wrong_value_that_is_not_needed_breaks_no_rule_and_the_stored_one_is_kept()
    {
        var form = Stored with { Days = new("x"), Until = new DateOnly(2028, 3, 4), Room = "123456789" };
        Assert.Null(RuleOf(form));
        Assert.Equal(Stored with { Until = new DateOnly(2028, 3, 4) }, Taken(form));
    }

    [Fact]
    public void Json_has_the_values()
    {
        var json = JsonSerializer.Serialize(Stored);
        Assert.Equal("""{"IsOn":false,"Days":5,"Until":"2027-01-02","Room":"old"}""", json);
        Assert.Equal(Stored, JsonSerializer.Deserialize<Sample>(json));
    }

    private static string? RuleOf(Sample form)
    {
        var check = new RuleCheck();
        TypedSettings.Check(check, form);
        return check.Result(() => form).Violations.SingleOrDefault()?.Rule;
    }

    private static Sample Taken(Sample form)
    {
        var settings = form with { };
        TypedSettings.Take(form, Stored, settings);
        return settings;
    }

    private sealed record Sample
    {
        public bool IsOn { get; init; }

        [Range(1, 30), NeededIf(nameof(IsOn))]
        public Typed<int> Days { get; init; }

        [
            Range(typeof(DateOnly), "2000-01-01", "2999-12-31", ParseLimitsInInvariantCulture = true),
            NeededIf(nameof(IsOn)),
        ]
        public Typed<DateOnly> Until { get; init; }

        [MaxLength(8), NeededIf(nameof(IsOn))]
        public string? Room { get; init; }
    }
}
