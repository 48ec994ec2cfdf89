using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Components;

/// <summary>Checks that each thing that an inspection can say has its words.</summary>
public class InspectorWordsTests
{
    [Fact]
    public void Every_finding_has_a_sentence_and_a_remedy() => AllAreThere(
        Enum.GetNames<FindingCode>().SelectMany(code => new[] { $"Finding.{code}", $"Finding.{code}.Remedy" }));

    [Fact]
    public void Every_remark_that_a_finding_carries_has_a_remedy() => AllAreThere(
        FindingRules.Remarks.Select(code => $"Finding.{code}.Remedy"));

    [Fact]
    public void Every_summary_and_problem_has_a_sentence() => AllAreThere(
        Enum.GetNames<SummaryCode>().Select(code => $"Summary.{code}")
            .Concat(Enum.GetNames<ProblemCode>().Select(code => $"Problem.{code}")));

    [Fact]
    public void No_word_is_for_nothing_that_an_inspection_can_say() => Assert.Empty(
        ResourceTexts.In("InspectorWords").Keys.Except(
            Enum.GetNames<FindingCode>().SelectMany(code => new[] { $"Finding.{code}", $"Finding.{code}.Remedy" })
                .Concat(FindingRules.Remarks.Select(code => $"Finding.{code}.Remedy"))
                .Concat(Enum.GetNames<SummaryCode>().Select(code => $"Summary.{code}"))
                .Concat(Enum.GetNames<ProblemCode>().Select(code => $"Problem.{code}"))));

    private static void AllAreThere(IEnumerable<string> keys) =>
        Assert.Empty(keys.Except(ResourceTexts.In("InspectorWords").Keys));
}
