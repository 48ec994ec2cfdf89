using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Checks each finding with the input that has exactly that defect, and no other.</summary>
public class FindingTests
{
    public static TheoryData<string> Codes => [.. Defects.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_defect_is_found_and_nothing_else(string code)
    {
        var defect = Defects.All[code];

        var found = FindingsOf(defect.Inspect()).Select(finding => finding.Code).Distinct().ToList();

        Assert.Equal(defect.Following.Append(code).Order(), found.Order());
    }

    [Fact]
    public void Every_finding_has_a_defect() => Assert.Empty(
        Enum.GetNames<FindingCode>()
            .Concat(FindingRules.Remarks.Select(remark => remark.ToString()))
            .Except(Defects.All.Keys));

    [Fact]
    public void Messages_without_a_fault_have_no_finding()
    {
        var request = MessageDraft.Request().Write();
        var reply = MessageDraft.Reply().Write();

        Assert.Empty(FindingsOf(Samples.Inspect(Samples.Capture(request, reply).ToPcap(), Defects.Keys)));
        Assert.Empty(FindingsOf(Samples.Inspect(request, Defects.Keys)));
    }

    [Fact]
    public void The_messages_of_the_client_have_no_finding() =>
        Assert.Empty(FindingsOf(Samples.Inspect(Samples.Capture().ToPcap(), Samples.Keys)));

    [Fact]
    public void Every_finding_has_sections_and_bounded_arguments() => Assert.All(
        Enum.GetValues<FindingCode>().Select(code => InspectorFinding.Of(code, new string('x', 9_000))),
        finding =>
        {
            Assert.NotEmpty(finding.Sections);
            Assert.Equal(500, finding.Arguments[0].Length);
        });

    private static IEnumerable<InspectorFinding> FindingsOf(Inspection inspection) =>
        inspection.AllItems().SelectMany(item => item.Findings)
            .Concat(inspection.Conversations.SelectMany(one => one.Exchanges).SelectMany(one => one.Findings));
}
