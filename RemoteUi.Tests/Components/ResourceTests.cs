using System.Text.RegularExpressions;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Web.Resources;

namespace RemoteUi.Tests.Components;

public partial class ResourceTests
{
    public static TheoryData<string, string> SetsAndLanguages =>
        new(from set in ResourceTexts.Sets from language in Languages.All.Skip(1) select (set, language.Code));

    public static TheoryData<string> Sets => [.. ResourceTexts.Sets];

    [Theory]
    [MemberData(nameof(SetsAndLanguages))]
    public void No_text_is_missing_in_a_language(string set, string language)
    {
        var (english, other) = (ResourceTexts.In(set), ResourceTexts.In(set, language));

        Assert.Empty(english.Keys.Except(other.Keys).Concat(other.Keys.Except(english.Keys)));
        Assert.All(other.Values.Concat(english.Values), word => Assert.False(string.IsNullOrWhiteSpace(word)));
    }

    [Theory]
    [MemberData(nameof(SetsAndLanguages))]
    public void The_placeholders_are_the_same_in_each_language(string set, string language)
    {
        var other = ResourceTexts.In(set, language);

        Assert.All(ResourceTexts.In(set), word => Assert.Equal(PlacesIn(word.Value), PlacesIn(other[word.Key])));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_text_is_unused(string set) =>
        Assert.DoesNotContain(ResourceTexts.In(set).Keys, key => !IsAskedFor(key));

    [Theory]
    [InlineData("NoSuchLabel")]
    [InlineData("Cause")]
    [InlineData("Rules.Required")]
    public void An_unused_text_is_found(string key) => Assert.False(IsAskedFor(key));

    [Fact]
    public void Every_cause_has_a_text_and_a_remedy() => AllAreIn("Causes",
        CauseKeys.All.SelectMany(key => new[] { $"{key}.Sentence", $"{key}.Remedy" }).Concat(Explanation.AllNotes));

    [Fact]
    public void Every_remark_has_a_sentence() => AllAreIn("Remarks",
        Enum.GetNames<RemarkCode>().Select(code => $"Remark.{code}")
            .Concat(Enum.GetNames<RemarkSeverity>().Select(severity => $"Severity.{severity}")));

    [Fact]
    public void Every_rule_and_refusal_has_a_text() => AllAreIn("RuleWords",
        typeof(Rules).GetFields().Select(rule => $"Rule.{rule.GetRawConstantValue()}")
            .Concat(Enum.GetNames<Refusal>().Select(refusal => $"Refusal.{refusal}"))
            .Concat(
                Enum.GetValues<KeyDeletion>()
                    .Where(deletion => deletion != KeyDeletion.Deleted)
                    .Select(deletion => $"KeyDeletion.{deletion}"))
            .Concat(
                Enum.GetValues<AccessError>()
                    .Where(error => error != AccessError.None)
                    .Select(error => $"Access.{error}")));

    [Fact]
    public void Every_field_has_a_label()
    {
        var keys = ResourceTexts.Fields.Where(field => !field.HasLabel).Select(field => field.Key).ToList();

        Assert.True(keys.Count > 30, $"{keys.Count} fields were found");
        Assert.Empty(
            keys.Except(ResourceTexts.In("Labels").Keys).Except(ResourceTexts.In("PracticeCaWords").Keys)
                .Except(ResourceTexts.In("FleetWords").Keys));
    }

    [Fact]
    public void Every_value_that_is_shown_has_a_label() => AllAreIn("Labels",
        Enum.GetNames<RequestStepKind>().Select(step => $"Step.{step}")
            .Concat(
                Enum.GetValues<RequestState>()
                    .Where(state => state < RequestState.Successful)
                    .Select(state => $"Now.{state}"))
            .Concat(Enum.GetNames<KeyUseLocation>().Select(use => $"Use.{use}"))
            .Concat(Enum.GetNames<RequestOrigin>().Select(origin => $"Origin.{origin}"))
            .Concat(Enum.GetNames<IntervalUnit>().Select(unit => $"Unit.{unit}"))
            .Concat(
                Enum.GetNames<MachineRole>().Concat(Enum.GetNames<CaCertificateRole>()).Select(role => $"Role.{role}"))
            .Concat(Enum.GetNames<AlgorithmUse>().Select(use => $"Algorithm.{use}"))
            .Concat(Enum.GetNames<RequestSigning>().Select(signing => $"Signing.{signing}"))
            .Concat(Enum.GetNames<Cause>().Select(cause => $"Outcome.{cause}")));

    private static void AllAreIn(string set, IEnumerable<string> keys) =>
        Assert.Empty(keys.Except(ResourceTexts.In(set).Keys));

    private static bool IsAskedFor(string key) =>
        ResourceTexts.AskedFor.Contains(key)
            || ResourceTexts.AskedFor.Any(asked =>
                asked.Contains('*', StringComparison.Ordinal) && asked != "*" && Matches(asked, key));

    private static bool Matches(string asked, string key) => asked.StartsWith('*')
        ? asked.Length > 2 && key.EndsWith(asked[1..], StringComparison.Ordinal)
        : Regex.IsMatch(key, "^" + Regex.Escape(asked).Replace("\\*", ".+", StringComparison.Ordinal) + "$");

    private static IReadOnlyList<string> PlacesIn(string words) =>
        [.. Place().Matches(words).Select(match => match.Groups[1].Value).Distinct().Order()];

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex Place();
}
