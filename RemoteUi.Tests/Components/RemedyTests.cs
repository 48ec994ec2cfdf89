using System.Text.RegularExpressions;
using RemoteUi.Web.Resources;

namespace RemoteUi.Tests.Components;

/// <summary>A remedy names no button, field, or page that the device does not have.</summary>
public partial class RemedyTests
{
    public static TheoryData<string> AllLanguages => [.. Languages.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_name_in_brackets_is_a_label(string language)
    {
        var code = language == Languages.All[0].Code ? null : language;
        var labels = new[] { "Labels", "InspectorPageWords" }
            .SelectMany(set => ResourceTexts.In(set, code).Values)
            .ToHashSet();
        var named = new[] { "Causes", "Texts", "RuleWords", "NetworkTestWords" }
            .SelectMany(set => ResourceTexts.In(set, code).Values)
            .SelectMany(text => Bracketed().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.True(named.Count > 10, $"{named.Count} names were found");
        Assert.Empty(named.Except(labels));
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Nothing_points_to_a_place_below(string language)
    {
        var code = language == Languages.All[0].Code ? null : language;

        Assert.DoesNotContain(
            ResourceTexts.In("Causes", code).Values,
            text => text.Contains("below", StringComparison.Ordinal)
                || text.Contains("níže", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Bracketed();
}
