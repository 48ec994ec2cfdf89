using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Inspections;

/// <summary>[Message Inspector] in a browser without script.</summary>
public sealed class InspectorPageTests(InspectorMachine shared) : IClassFixture<InspectorMachine>
{
    private static readonly string ChallengeInHex =
        Convert.ToHexString(Encoding.ASCII.GetBytes(InspectorMachine.Challenge));

    private PlainBrowser Browser => shared.Browser;

    private string Html => Encoding.UTF8.GetString(Browser.Body);

    [Fact]
    public async Task A_request_is_explained_and_opened_with_the_practice_CAs_key()
    {
        await shared.DropAsync(shared.PkcsReq);

        Assert.StartsWith("?held=", Browser.Location.Query, StringComparison.Ordinal);
        Assert.Contains("PKCSReq", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Opened with a key at hand", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("192.0.2.7", Browser.Text, StringComparison.Ordinal);
        Assert.Contains(shared.Request.TransactionId.Value, Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_challenge_password_is_shown_only_once_after_Show()
    {
        await shared.DropAsync(shared.PkcsReq);
        AssertHidden();
        var address = Browser.Location;

        await Browser.PressAsync("Show");
        Assert.Contains(InspectorMachine.Challenge, Browser.Text, StringComparison.Ordinal);

        await Browser.GoAsync(address.PathAndQuery);
        AssertHidden();
        Assert.Contains("***", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_the_tree_shows_the_challenge_password()
    {
        await shared.DropAsync(shared.PkcsReq);
        var items = Browser.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
            .Where(link => link.Contains("item=", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(items);
        var masked = 0;
        foreach (var item in items)
        {
            await Browser.GoAsync(item);
            AssertHidden();
            if (Html.Contains("masked", StringComparison.Ordinal)) masked++;
        }

        Assert.True(masked > 0, "No page had something to mask");
    }

    [Fact]
    public async Task Every_node_has_an_address_that_shows_its_bytes()
    {
        await shared.DropAsync(shared.CertRep);
        var node = Browser.Page.QuerySelectorAll(".asn1 a[data-start]")[3];
        var (start, end) = (Number(node.GetAttribute("data-start")), Number(node.GetAttribute("data-end")));

        await Browser.GoAsync(node.GetAttribute("href")!);

        var shown = Browser.Page.QuerySelector(".asn1 a[aria-current]")!;
        Assert.Equal(node.GetAttribute("href"), shown.GetAttribute("href"));
        Assert.NotNull(Browser.Page.GetElementById(node.GetAttribute("href")!.Split('#')[1]));
        var first = shared.CertRep[start].ToString("X2", CultureInfo.InvariantCulture);
        Assert.StartsWith(
            $"{start:X6}  {first}", Browser.Page.QuerySelector("#bytes pre")!.TextContent, StringComparison.Ordinal);
        Assert.True(end > start);
    }

    [Fact]
    public async Task An_evidence_file_is_a_conversation_with_request_beside_reply()
    {
        await shared.DropAsync(shared.Evidence);

        Assert.Contains("GetCACert", Browser.Text, StringComparison.Ordinal);
        var last = Browser.Page.QuerySelectorAll("main table a[href*='exchange=']")[^1];
        await Browser.GoAsync(last.GetAttribute("href")!);
        Assert.Equal(2, Browser.Page.QuerySelectorAll(".beside > section").Length);
        AssertHidden();
    }

    [Fact]
    public async Task The_evidence_of_a_request_leads_to_its_messages()
    {
        await Browser.GoAsync($"/settings/device-management/scep/requests/{shared.Request.Id}");
        var link = Browser.Page.QuerySelectorAll("main a[href*='message-inspector']")
            .Single(a => a.TextContent == "PKCSReq").GetAttribute("href")!;

        await Browser.GoAsync(link);
        Assert.Equal(2, Browser.Page.QuerySelectorAll(".beside > section").Length);
        Assert.Contains(shared.Request.TransactionId.Value, Browser.Text, StringComparison.Ordinal);

        await Browser.GoAsync($"{link}&part=reply");
        Assert.Empty(Browser.Page.QuerySelectorAll(".beside"));
        Assert.NotNull(Browser.Page.QuerySelector($"main a[href='{link}']"));
        Assert.NotEmpty(Browser.Page.QuerySelectorAll(".asn1 a[data-start]"));
    }

    [Fact]
    public async Task A_text_is_read_in_any_shape_and_survives_a_change_of_the_language()
    {
        await shared.PasteAsync($"GET /scep?operation=PKIOperation&message={Uri.EscapeDataString(Convert.ToBase64String(
            shared.PkcsReq))} HTTP/1.1");
        Assert.Contains(shared.Request.TransactionId.Value, Browser.Text, StringComparison.Ordinal);

        await Browser.PressAsync("Čeština");
        Assert.Contains(shared.Request.TransactionId.Value, Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Průzkum zpráv", Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("English");
    }

    [Fact]
    public async Task A_finding_for_information_is_nothing_to_mend_but_is_not_no_finding()
    {
        await shared.PasteAsync("AES\nPOSTPKIOperation\nSCEPStandard\nSHA-256\n");
        Assert.Contains("No finding", Browser.Text, StringComparison.Ordinal);

        using var rsa = MadeKeys.Next();
        var request = new CertificateRequest("CN=a.example", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await shared.PasteAsync(request.CreateSigningRequestPem());
        Assert.Contains("contains no challenge password", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No finding", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_stored_unless_Keep_is_pressed()
    {
        var mark = Encoding.ASCII.GetBytes("POSTPKIOperation\nSHA-256\nAES\nplainly-written-mark");
        await shared.DropAsync(mark);
        await Browser.GoAsync(InspectorMachine.Page);
        Assert.DoesNotContain("Kept inputs", Browser.Text, StringComparison.Ordinal);
        AssertNotOnDisk(mark);

        await shared.DropAsync(mark);
        await Browser.PressAsync("Keep");
        Assert.Contains("The input is kept", Browser.Text, StringComparison.Ordinal);
        Assert.StartsWith("?kept=", Browser.Location.Query, StringComparison.Ordinal);
        await Browser.GoAsync(InspectorMachine.Page);
        Assert.Contains("Kept inputs", Browser.Text, StringComparison.Ordinal);
        AssertNotOnDisk(mark);

        await Browser.PressAsync("Delete: file");
        Assert.Contains("The input was deleted", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept inputs", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_discarded_is_gone()
    {
        await shared.DropAsync(shared.PkcsReq);
        var address = Browser.Location.PathAndQuery;
        await Browser.PressAsync("Discard");
        await Browser.GoAsync(address);

        Assert.Contains("not in memory any longer", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_limit_ends_in_a_sentence()
    {
        await shared.PasteAsync("");
        Assert.Contains("Choose a file, or paste a text.", Browser.Text, StringComparison.Ordinal);

        await shared.DropAsync(new byte[23 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.OK, Browser.Status);
        Assert.Contains("larger than 20 MiB", Browser.Text, StringComparison.Ordinal);

        await shared.DropAsync(new byte[(20 * 1024 * 1024) + 1]);
        Assert.Contains("larger than 20 MiB", Browser.Text, StringComparison.Ordinal);

        await shared.DropAsync([1, 2, 3, 4]);
        Assert.Equal(HttpStatusCode.OK, Browser.Status);
    }

    [Theory]
    [InlineData("?held=nonsense")]
    [InlineData("?held=00000000-0000-0000-0000-000000000001")]
    [InlineData("?kept=00000000-0000-0000-0000-000000000001")]
    [InlineData("?request=00000000-0000-0000-0000-000000000001&exchange=1")]
    [InlineData("?run=00000000-0000-0000-0000-000000000001&check=T1&exchange=1&part=reply")]
    public async Task What_is_gone_is_said(string query)
    {
        await Browser.GoAsync(InspectorMachine.Page + query);

        Assert.Equal(HttpStatusCode.OK, Browser.Status);
        Assert.Contains("not in memory any longer", Browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&item=nonsense&node=0.1")]
    [InlineData("&item=1&node=9.9.9&top=x&from=-1&at=99999999")]
    [InlineData("&exchange=99&part=reply&page=77")]
    public async Task A_place_that_is_not_there_shows_what_is(string place)
    {
        await shared.DropAsync(shared.PkcsReq);
        await Browser.GoAsync(Browser.Location.PathAndQuery + place);

        Assert.Equal(HttpStatusCode.OK, Browser.Status);
    }

    [Theory]
    [InlineData(MachineRole.Auditor)]
    [InlineData(MachineRole.GeneralUser)]
    public async Task Only_administrators_may_use_it(MachineRole role)
    {
        using var browser = await shared.Machine.BrowserOfAsync($"other-{role}", role);
        foreach (var path in new[] { InspectorMachine.Page, $"{InspectorMachine.Page}?request={shared.Request.Id}" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var posted = await browser.PostAsync(InspectorMachine.Page);
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task A_long_conversation_has_parts_of_a_bounded_size()
    {
        var exchange = $$"""{"operation":"PKIOperation","reply":"{{Convert.ToBase64String(shared.CertRep)}}"}""";
        await shared.DropAsync(
            Encoding.ASCII.GetBytes($"{{\"exchanges\":[{string.Join(',', Enumerable.Repeat(exchange, 300))}]}}"));

        Assert.InRange(Browser.Body.Length, 10_000, 300_000);
        Assert.Contains("Page 1 of 6", Browser.Text, StringComparison.Ordinal);
        await Browser.FollowAsync("Later");
        Assert.Contains("Page 2 of 6", Browser.Text, StringComparison.Ordinal);
    }

    private void AssertHidden()
    {
        Assert.DoesNotContain(InspectorMachine.Challenge, Html, StringComparison.Ordinal);
        Assert.DoesNotContain(ChallengeInHex, Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Spaced(ChallengeInHex), Html, StringComparison.OrdinalIgnoreCase);
    }

    private void AssertNotOnDisk(byte[] mark)
    {
        foreach (var file in Directory.EnumerateFiles(shared.Folder.Path, "*", SearchOption.AllDirectories))
        {
            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            Assert.Equal(-1, memory.ToArray().AsSpan().IndexOf(mark));
        }
    }

    private static string Spaced(string hex) =>
        string.Join(' ', hex.Take(20).Chunk(2).Select(pair => new string(pair)));

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
