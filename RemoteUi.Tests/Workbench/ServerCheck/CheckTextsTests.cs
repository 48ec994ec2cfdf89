using RemoteUi.Core.Client;
using RemoteUi.Tests.Components;
using RemoteUi.Workbench.ServerCheck.Running;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck;

public class CheckTextsTests
{
    private const int MaxTitle = 60;

    private static readonly IReadOnlyDictionary<string, string> Texts = ResourceTexts.In("ServerCheckWords");

    private static readonly IReadOnlyDictionary<string, string> Remarks = ResourceTexts.In("Remarks");

    public static TheoryData<string> Ids => [.. CheckCatalog.All.Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_check_has_a_title_and_a_sentence_for_each_of_its_words(string id)
    {
        var check = CheckCatalog.All.Single(check => check.Id == id);

        Assert.True(Texts.TryGetValue($"Check.{id}", out var title), $"{id} has no title");
        Assert.InRange(title.Length, 1, MaxTitle);
        Assert.All(
            check.Words.Append("Pass"),
            word => Assert.True(
                Texts.ContainsKey($"Check.{id}.{word}") || Texts.ContainsKey($"Check.Common.{word}")
                    || Remarks.ContainsKey($"Remark.{word}"),
                $"{id} has no sentence for {word}"));
    }

    [Fact]
    public void What_the_rest_of_the_program_remarks_too_has_one_sentence()
    {
        var remarks = Enum.GetNames<RemarkCode>();
        var checks = CheckCatalog.All
            .Where(check => check.Id[0] == 'A' && check.Words.Intersect(remarks).Any())
            .ToList();

        Assert.Equal(["A2", "A3", "A4", "A5", "A6", "A7"], checks.Select(check => check.Id));
        Assert.All(
            checks.SelectMany(check => check.Words.Select(word => (check.Id, word))),
            said => Assert.Equal(
                (false, true),
                (Texts.ContainsKey($"Check.{said.Id}.{said.word}"), Remarks.ContainsKey($"Remark.{said.word}"))));
    }

    [Fact]
    public void Every_sentence_belongs_to_a_word_of_its_check()
    {
        var words = CheckCatalog.All
            .SelectMany(check => check.Words.Append("Pass").Select(word => $"Check.{check.Id}.{word}"))
            .Concat(CheckCatalog.All.Select(check => $"Check.{check.Id}"))
            .Concat(CommonOutcomes.Words.Append("Pass").Select(word => $"Check.Common.{word}"))
            .Concat(CheckCatalog.All.SelectMany(check => check.Words).Select(word => $"Check.Common.{word}"))
            .ToHashSet();

        Assert.DoesNotContain(
            Texts.Keys.Where(key => key.StartsWith("Check.", StringComparison.Ordinal)),
            key => !words.Contains(key.EndsWith(".Remedy", StringComparison.Ordinal) ? key[..^".Remedy".Length] : key));
    }
}
