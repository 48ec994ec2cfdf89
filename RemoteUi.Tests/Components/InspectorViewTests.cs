using Bunit;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Workbench.Inspector;
using RemoteUi.Web.Components.Pages.Workbench.Inspector;
using RemoteUi.Web.Inspections;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Components;

/// <summary>What a message is, what is wrong with it, and how a conversation is shown, as a user sees it.</summary>
public sealed class InspectorViewTests
{
    [Fact]
    public void First_comes_the_sentence_then_the_facts_then_what_is_inside()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(context, InspectorPages.Request());

        Assert.Equal(
            $"A PKCSReq for {Clients.Subject}, signed with its own key, encrypted in AES-128-CBC to "
                + "CN=Fake CA, O=Fakes.",
            PageText.Of(view.Find("h2.sentence")));
        var facts = PageText.Of(view.Find("dl.facts"));
        Assert.All(
            [
                "messageType PkcsReq (19)", "transactionID 0123456789ABCDEF", "Digest SHA256",
                "Signature Verifies with the certificate in the message", "Encryption AES-128-CBC",
                "Recipient CN=Fake CA, O=Fakes", "Envelope Opened with a key at hand",
            ],
            words => Assert.Contains(words, facts, StringComparison.Ordinal));
        Assert.Equal("No finding", PageText.Of(view.Find(".state")));
        Assert.Contains(
            "Proof of possession The signature verifies", PageText.Of(view.Find(".nested .nested dl")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "High", "1 finding, worst: High")]
    [InlineData("cs", "Vysoká", "1 nález, nejhorší: Vysoká")]
    public void A_finding_has_severity_sentence_remedy_and_section(string language, string severity, string count)
    {
        using var context = InspectorPages.Context(language);
        var inspection = InspectorPages.With(FindingCode.SingleDes);
        var finding = Assert.Single(inspection.AllItems().SelectMany(item => item.Findings));

        var view = InspectorPages.Show(context, inspection);

        var line = view.Find("ul.findings li");
        Assert.Equal(severity, PageText.Of(line.QuerySelector(".tag.weak")!));
        Assert.Equal(3, line.QuerySelectorAll(".tag, .sub").Length);
        Assert.All(line.QuerySelectorAll(".sub"), part => Assert.NotEmpty(PageText.Of(part)));
        Assert.Equal(finding.Sections, PageText.Of(line.QuerySelectorAll(".sub")[1]));
        Assert.Contains(count, PageText.Of(view.Find("section")), StringComparison.Ordinal);
        Assert.NotEmpty(view.FindAll("dl .tag.weak"));
    }

    [Fact]
    public void The_gravest_finding_is_beside_the_sentence_even_if_it_is_of_what_is_inside()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(context, InspectorPages.With(FindingCode.SingleDes));

        Assert.StartsWith(
            "Encrypted in single DES", PageText.Of(view.Find("h2.sentence + p")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_for_information_is_nothing_to_mend()
    {
        using var context = InspectorPages.Context();
        var info = Defects.All.First(defect =>
            FindingsOf(defect.Value.Inspect()) is [{ Severity: RemoteUi.Workbench.Severity.Info }]);

        var view = InspectorPages.Show(context, info.Value.Inspect());

        Assert.Equal("Nothing to mend", PageText.Of(view.Find(".state")));
        Assert.Empty(view.FindAll("ul.findings .tag.weak"));
    }

    [Fact]
    public void An_envelope_that_no_key_opens_says_so()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(context, Samples.Inspect(MessageDraft.Request().Write()));

        Assert.Contains(
            "Envelope Not opened: no key at hand fits", PageText.Of(view.Find("dl.facts")), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_sender_cannot_become_HTML()
    {
        using var context = InspectorPages.Context();
        var reply = MessageDraft.Reply(status: "2")
            .Set(FakeOids.FailInfo, MessageDraft.Printable("2"))
            .Set(FakeOids.FailInfoText, Tlv.Value(12, "<img src=x>"u8.ToArray()))
            .Write();

        var view = InspectorPages.Show(context, Samples.Inspect(reply), name: "<i>name</i>");

        Assert.Empty(view.FindAll("img, i"));
        Assert.Contains("failInfo 2 (BadRequest)", PageText.Of(view.Find("dl.facts")), StringComparison.Ordinal);
        Assert.Contains("failInfoText <img src=x>", PageText.Of(view.Find("dl.facts")), StringComparison.Ordinal);
        Assert.Contains("<i>name</i>", PageText.Of(view.Find(".server-line")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_is_a_conversation_with_each_request_beside_its_reply()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(context, Samples.Inspect(Samples.Capture().ToPcap(), Samples.Keys));

        Assert.Contains(
            "3 SCEP exchanges, 0 other HTTP exchanges", PageText.Of(view.Find(".lead")), StringComparison.Ordinal);
        var rows = view.FindAll("tbody tr");
        Assert.Equal(3, rows.Count);
        Assert.Equal(
            ["1", "GetCACaps GET 200", "PKIOperation POST 200"],
            [
                PageText.Of(rows[0].Children[0]), PageText.Of(rows[0].Children[2]), PageText.Of(rows[2].Children[2]),
            ]);
        Assert.StartsWith("A PKCSReq for", PageText.Of(rows[2].Children[3]), StringComparison.Ordinal);
        Assert.Equal(
            InspectorPages.Address.Exchange(3), rows[2].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_exchange_shows_what_does_not_fit_between_request_and_reply()
    {
        using var context = InspectorPages.Context();
        var inspection = InspectorPages.With(FindingCode.ReplyDigestWeaker);
        var number = inspection.Conversations[0].Exchanges.Single(one => one.Findings.Count > 0).Number;

        var view = InspectorPages.Show(context, inspection, new(Exchange: $"{number}"));

        Assert.Equal(2, view.FindAll(".beside > section").Count);
        Assert.Contains("Medium", PageText.Of(view.Find("section > ul.findings")), StringComparison.Ordinal);
        Assert.Equal("Everything in this input", PageText.Of(view.Find("p > a")));
        Assert.All(view.FindAll(".beside > section"), part => Assert.NotNull(part.QuerySelector("a[href*='item=']")));
    }

    [Fact]
    public void A_damaged_input_says_what_is_wrong_and_a_capture_what_was_left_out()
    {
        using var context = InspectorPages.Context();

        var cut = InspectorPages.Show(context, Samples.Inspect(Samples.Capture().ToPcap()[..^30]));
        Assert.NotEmpty(PageText.Of(cut.Find(".note.warn")));

        var encrypted = InspectorPages.Show(context, Samples.Inspect(
            new CaptureWriter()
                .Connection(FakeAuthority.Today, ([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5], [0x16, 3, 3, 0, 1, 9]))
                .ToPcap()));
        Assert.Contains("encrypted", encrypted.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_items_are_a_list_of_links_after_the_first_ten()
    {
        using var context = InspectorPages.Context();
        var pem = FakeIdentities.Ca.Certificate.ExportCertificatePem() + "\n";

        var view = InspectorPages.Show(context, Samples.Inspect(string.Concat(Enumerable.Repeat(pem, 13))));

        Assert.Equal(10, view.FindAll("h2.sentence").Count);
        Assert.Equal(
            ["11", "12", "13"],
            view.FindAll("ul.entries a").Select(link => link.GetAttribute("href")!.Split("item=")[1]));
    }

    [Fact]
    public void Kept_inputs_are_listed_and_the_chosen_one_is_deleted()
    {
        using var context = InspectorPages.Context();
        var kept = new KeptInput(Guid.NewGuid(), "<b>wire</b>.pcap", FakeAuthority.Today, 1234);

        var list = context.Open<KeptList>(parameters: part => part.Add(one => one.Kept, [kept]));

        Assert.Equal("<b>wire</b>.pcap", PageText.Of(list.Find("tbody a")));
        Assert.Equal($"{kept.Id}", list.Find("button[name=Delete]").GetAttribute("value"));
        Assert.Equal("Delete : <b>wire</b>.pcap", PageText.Of(list.Find("button[name=Delete]")));
        Assert.Empty(context.Open<KeptList>(parameters: part => part.Add(one => one.Kept, [])).FindAll("*"));
    }

    private static IReadOnlyList<InspectorFinding> FindingsOf(Inspection inspection) =>
        inspection.Items is [var only] ? only.Findings : [];
}
