using System.Text;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>The practice CA's register with more than fits on one page, without script.</summary>
public sealed class RegisterPageTests(RegisterPageTests.FullRegister shared)
    : IClassFixture<RegisterPageTests.FullRegister>
{
    private const string Address = "/workbench/practice-ca/register";

    private PlainBrowser Browser => shared.Machine.Browser;

    private PracticeCaAdministration Administration => shared.Machine.Machine.Get<PracticeCaAdministration>();

    [Fact]
    public async Task Every_page_is_reached_by_links()
    {
        await Browser.GoAsync(Address);
        Assert.Equal(RegisterFilter.PageSize, Rows().Length);
        Assert.Contains("Page 1 of 3", Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("Older");
        await Browser.FollowAsync("Older");

        Assert.Equal("entry-1", Rows()[^1].Id);
        Assert.DoesNotContain(Browser.Page.QuerySelectorAll("main a"), link => PageText.Of(link) == "Older");
    }

    [Theory]
    [InlineData("dev7.example", "CN=dev7.example")]
    [InlineData("TRANSACTION-12X", "CN=dev12.example")]
    public async Task A_request_is_found_by_a_part_of_it(string search, string subject)
    {
        await Browser.GoAsync(Address);
        Browser.Fill("Search:", search);
        await Browser.PressAsync("Show");

        Assert.Contains(subject, PageText.Of(Assert.Single(Rows())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_is_found_by_its_serial_number_seen_and_downloaded()
    {
        var issued = Administration.Register.First(entry => entry.State == RegisterState.Issued);
        var spaced = string.Join(' ', issued.SerialNumber!.Chunk(4).Select(four => new string(four)));
        await Browser.GoAsync($"{Address}?search={Uri.EscapeDataString(spaced)}");
        Assert.Equal($"entry-{issued.Number}", Assert.Single(Rows()).Id);

        await Browser.GoAsync(Rows()[0].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains(issued.Subject, Browser.Text, StringComparison.Ordinal);
        await Browser.FollowAsync("Download (DER)");

        Assert.Equal(issued.Certificate, Browser.Body);
        var pem = await Browser.DownloadAsync($"/practice-ca/register/{issued.Number}/certificate.pem");
        Assert.StartsWith("-----BEGIN CERTIFICATE-----", Encoding.ASCII.GetString(pem), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_are_approved_at_once_and_stay_in_view()
    {
        await Browser.GoAsync($"{Address}?state=Waiting");
        foreach (var box in Browser.Page.QuerySelectorAll("input[name=Chosen]").Take(2))
            box.SetAttribute("checked", "");

        await Browser.PressAsync("Approve Selected");

        Assert.Contains("2 requests were approved.", Browser.Text, StringComparison.Ordinal);
        var acted = Browser.Page.QuerySelectorAll("tr.acted");
        Assert.Equal(2, acted.Length);
        Assert.All(acted, row => Assert.Contains("Issued", PageText.Of(row), StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_waiting_requests_that_were_found_are_approved_and_no_others()
    {
        var waiting = Administration.Waiting;
        await Browser.GoAsync($"{Address}?search=dev11");
        var found = Administration.Read(new("dev11", RegisterState.Waiting)).Matching;
        Assert.InRange(found, 2, waiting - 1);

        await Browser.PressAsync("Approve All Waiting That Were Found");

        Assert.Contains($"{found} requests were approved.", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(waiting - found, Administration.Waiting);
        Assert.Equal(0, Administration.Read(new("dev11", RegisterState.Waiting)).Matching);
    }

    [Fact]
    public async Task The_row_that_was_acted_on_is_marked_and_the_address_leads_to_it()
    {
        await Browser.GoAsync($"{Address}?page=2&state=Waiting");
        var row = Rows()[0].Id;

        await Browser.PressAsync("Reject");

        Assert.Equal(row, Browser.Page.QuerySelector("tr.acted")!.Id);
        Assert.Equal("#" + row, Browser.Location.Fragment);
    }

    [Fact]
    public async Task Nothing_selected_is_said_and_changes_nothing()
    {
        await Browser.GoAsync($"{Address}?state=Waiting");

        await Browser.PressAsync("Reject Selected");

        Assert.Contains("No request is selected.", Browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?page=999")]
    [InlineData("?page=x&state=y&row=z")]
    [InlineData("?page=0")]
    public async Task Any_address_shows_a_page(string query)
    {
        await Browser.GoAsync(Address + query);
        Assert.NotEmpty(Rows());
    }

    private AngleSharp.Dom.IElement[] Rows() => [.. Browser.Page.QuerySelectorAll("main tbody tr")];

    /// <summary>A register of 130 requests, of which all but one wait.</summary>
    public sealed class FullRegister : IAsyncLifetime
    {
        internal SignedInMachine Machine { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Machine.InitializeAsync();
            var administration = Machine.Machine.Get<PracticeCaAdministration>();
            for (var number = 1; number <= 130; number++)
            {
                administration.Change(
                    new PracticeCaBehavior { Answer = number == 40 ? AnswerRule.Issue : AnswerRule.Hold });
                Send(administration, number);
            }
        }

        public ValueTask DisposeAsync() => Machine.DisposeAsync();

        private void Send(PracticeCaAdministration administration, int number)
        {
            var client = new TestClient(Machine.Machine.Get<PracticeCaServer>(), administration);
            client.Send(new ScepMessageBuilder
            {
                Signer = Requests.SelfSigned(client.Key),
                Recipient = administration.CaCertificate,
                Content = Requests.Csr(client.Key, subject: $"CN=dev{number}.example"),
                TransactionId = $"transaction-{number}x",
            }.Build());
        }
    }
}
