using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Workbench.Inspector;
using RemoteUi.Web.Inspections;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Components;

/// <summary>The ASN.1 of a message and its bytes, as a user sees them.</summary>
public sealed class InspectorTreeTests
{
    // SEQUENCE { INTEGER 7, PrintableString "ab", [1] indefinite { NULL } }
    private static readonly byte[] Small = Convert.FromHexString("300D02010713026162A18005000000");

    [Fact]
    public void Every_element_has_its_name_offset_lengths_and_an_address()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(context, Samples.Inspect(Small));

        Assert.Equal(
            [
                "SEQUENCE 0: 2+13", "INTEGER 2: 2+1 7", "PrintableString 5: 2+2 ab", "[1] 9: 2+2 indefinite",
                "NULL 11: 2+0",
            ],
            view.FindAll(".asn1 li").Select(Line));
        Assert.Equal(
            InspectorPages.Address.Node("1", "0.1"),
            view.FindAll(".asn1 a[data-start]")[2].GetAttribute("href"));
        Assert.NotNull(view.Find("#n0\\.1"));
    }

    [Theory]
    [InlineData("en", "5 elements. Select one to see its bytes.", "Offset 5 to 9")]
    [InlineData("cs", "Prvků: 5. Výběrem prvku se zobrazí jeho bajty.", "Pozice 5 až 9")]
    public void The_bytes_of_the_selected_element_are_beside_the_tree(string language, string lead, string range)
    {
        using var context = InspectorPages.Context(language);

        var view = InspectorPages.Show(context, Samples.Inspect(Small), new(Node: "0.1"));

        Assert.Equal(lead, PageText.Of(view.Find("#asn1 .lead")));
        Assert.Equal(range, PageText.Of(view.Find("#bytes .sub")));
        Assert.StartsWith("000005  13 02 61 62 ", view.Find("#bytes pre").TextContent, StringComparison.Ordinal);
        Assert.EndsWith(" ..ab\n", view.Find("#bytes pre").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "PrintableString", PageText.Of(Assert.Single(view.FindAll(".asn1 a[aria-current=true]"))));
        Assert.Equal(Convert.ToHexString(Small), view.Find("#bytes").GetAttribute("data-hex"));
    }

    [Fact]
    public void Where_the_bytes_stop_being_ASN1_is_said_and_what_comes_before_is_shown()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(context, Samples.Inspect(MessageDraft.Request().Write()[..200]));

        var fault = Samples.Inspect(MessageDraft.Request().Write()[..200]).Items[0].Tree!.Fault!;
        Assert.Contains(
            $"From offset {fault.Offset} on, the bytes are not ASN.1.", PageText.Of(view.Find("#asn1")),
            StringComparison.Ordinal);
        Assert.True(view.FindAll(".asn1 a[data-start]").Count > 5);
    }

    [Fact]
    public void A_level_of_many_elements_has_parts_that_lead_to_each_other()
    {
        using var context = InspectorPages.Context();
        var many = Samples.Inspect(Tlv.Sequence([.. Enumerable.Repeat(Tlv.Null, 600)]).ToDer());

        var root = InspectorPages.Show(context, many);
        var inside = root.FindAll(".asn1 li a").Single(link => PageText.Of(link) == "600 elements inside");
        Assert.Equal(InspectorPages.Address.Below("1", "0"), inside.GetAttribute("href"));

        var second = InspectorPages.Show(
            context, many, new(Item: "1", Node: "0", Top: "0", From: $"{TreeView.MaxNodes}"));
        Assert.Equal(TreeView.MaxNodes, second.FindAll(".asn1 li").Count);
        Assert.Equal("n0.250", second.FindAll(".asn1 li")[0].Id);
        Assert.Equal(
            ["Whole tree", "250 elements before", "100 elements after"],
            second.FindAll(".asn1 p > a").Select(PageText.Of));
        Assert.Contains("inside 0", PageText.Of(second.Find(".asn1")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_of_a_large_element_have_parts()
    {
        using var context = InspectorPages.Context();
        var large = Samples.Inspect(
            Tlv.Sequence(Tlv.Octets([.. Enumerable.Range(0, 3000).Select(value => (byte)value)])).ToDer());

        var first = InspectorPages.Show(context, large, new(Node: "0"));
        Assert.Equal(64, first.Find("#bytes pre").TextContent.Count(one => one == '\n'));
        Assert.Equal(["More bytes"], first.FindAll("#bytes a").Select(PageText.Of));
        Assert.Equal(InspectorPages.Address.Bytes("1", "0", 1024), first.Find("#bytes a").GetAttribute("href"));

        var last = InspectorPages.Show(context, large, new(Node: "0", At: "2048"));
        Assert.StartsWith("000800  ", last.Find("#bytes pre").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Bytes before"], last.FindAll("#bytes a").Select(PageText.Of));
    }

    [Fact]
    public void A_challenge_password_is_masked_in_tree_and_bytes_until_it_is_asked_for()
    {
        using var context = InspectorPages.Context();
        var request = Samples.Inspect(Csrs.Sound);
        var secret = Nodes(request.Items[0].Tree!.Roots).Single(node => node is { Text: "***" });

        var hidden = InspectorPages.Show(context, request, new(Node: secret.Address));
        Assert.DoesNotContain("sesame", hidden.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Hex(" "), hidden.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Hex(""), hidden.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "A challenge password is masked. Show", PageText.Of(hidden.Find("#bytes")), StringComparison.Ordinal);

        var shown = InspectorPages.Show(context, request, new(Node: secret.Address), revealed: true);
        Assert.Contains(Hex(" "), shown.Find("#bytes pre").TextContent, StringComparison.Ordinal);
        Assert.Contains("open sesame", PageText.Of(shown.Find("dl")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_a_message_cannot_become_HTML_or_turn_the_line()
    {
        using var context = InspectorPages.Context();

        var view = InspectorPages.Show(
            context, Samples.Inspect(Tlv.Sequence(Tlv.Value(12, "<b>bold</b>\u202Egpj"u8.ToArray())).ToDer()));

        Assert.Empty(view.FindAll("b"));
        Assert.Equal("<b>bold</b>\\u202Egpj", view.Find(".asn1 li code").TextContent);
    }

    /// <summary>What an element says, without the elements inside it.</summary>
    private static string Line(IElement element) => string.Join(
        ' ', element.Children.Where(part => part.LocalName != "ul").Select(PageText.Of));

    private static string Hex(string between) => string.Join(
        between, "open sesame".Select(one => ((int)one).ToString("X2", CultureInfo.InvariantCulture)));

    private static IEnumerable<Asn1Node> Nodes(IEnumerable<Asn1Node> nodes) =>
        nodes.SelectMany(node => Nodes(node.Children).Prepend(node));
}
