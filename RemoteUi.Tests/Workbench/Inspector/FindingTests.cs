using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Tests.FakeCa;
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

    /// <summary>The remarks on a whole set of CA certificates have their own table, CaSetRemarksTests.</summary>
    [Fact]
    public void Every_finding_has_a_defect() => Assert.Empty(
        Enum.GetNames<FindingCode>()
            .Concat(FindingRules.Remarks.Except(OfSets).Select(remark => remark.ToString()))
            .Except(Defects.All.Keys));

    [Fact]
    public void A_set_of_CA_certificates_carries_the_remarks_of_the_rest_of_the_program()
    {
        X509Certificate2[] set = [OddKeys.EllipticCertificate(), OddKeys.Ca(-9, 9)];

        var item = Samples.Inspect(FakeDistribution.Degenerate(set)).Items[0];

        Assert.Equal(
            CaSetRemarks.On(CertificateSetReader.Read(item.Bytes), FakeAuthority.Today).OrderBy(remark => remark.Code),
            item.Findings.Select(finding => finding.Remark!).OrderBy(remark => remark.Code));
        Assert.Contains(item.Findings, finding => finding.Code == nameof(RemarkCode.CaEndsSoon));
    }

    [Fact]
    public void Every_remark_on_a_set_can_be_carried() =>
        Assert.All(OfSets, code => Assert.NotEmpty(FindingRules.SectionsOf(code)));

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

    private static IEnumerable<RemarkCode> OfSets => Enum.GetValues<RemarkCode>()
        .Where(code => code is >= RemarkCode.CaEndsSoon and <= RemarkCode.ExponentWeak
            and not RemarkCode.RecipientMayNotEncipher);

    private static IEnumerable<InspectorFinding> FindingsOf(Inspection inspection) =>
        inspection.AllItems().SelectMany(item => item.Findings)
            .Concat(inspection.Conversations.SelectMany(one => one.Exchanges).SelectMany(one => one.Findings));
}
