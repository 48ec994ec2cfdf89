using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Api;

/// <summary>The last exchanges with the practice CA by the API.</summary>
public sealed class ExchangeApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private const string Password = "a password of a test";

    private HttpClient Api => shared.Api;

    [Fact]
    public async Task An_exchange_is_shown_and_its_messages_are_opened()
    {
        var ca = shared.Machine.Get<PracticeCaAdministration>();
        ca.Change(new() { Challenge = ChallengeRule.Fixed, FixedPassword = new(Password) });
        var sent = new TestClient(shared.Machine.Get<PracticeCaServer>(), ca)
        {
            TransactionId = $"{Guid.NewGuid():N}",
        }.PkcsReq(Password).Build();
        var received = await SendAsync(sent);

        var listed = (await Api.ReadAsync("practice-ca/exchanges"))["exchanges"]![0]!;
        var number = (int)listed["number"]!;
        var shown = await Api.ReadAsync($"practice-ca/exchanges/{number}");
        var inspection = await Api.ReadAsync($"practice-ca/exchanges/{number}/inspection");

        Assert.Equal(listed.ToJsonString(), shown.ToJsonString());
        Assert.Equal("PKIOperation", (string?)shown["operation"]);
        Assert.Equal(200, (int)shown["httpStatus"]!);
        Assert.Equal(sent, await BytesAsync($"practice-ca/exchanges/{number}/request"));
        Assert.Equal(received, await BytesAsync($"practice-ca/exchanges/{number}/reply"));
        Assert.Equal("remote-ui-inspection", (string?)inspection["format"]);
        Assert.Contains("PKCSReq", inspection.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("CertRep", inspection.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, inspection.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/inspection")]
    [InlineData("/request")]
    [InlineData("/reply")]
    public async Task One_that_is_not_kept_is_not_found(string part)
    {
        using var answer = await Api.SendAsync(HttpMethod.Get, $"practice-ca/exchanges/999999{part}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("notFound", (string?)(await answer.ProblemAsync())["reason"]);
    }

    [Fact]
    public async Task They_are_read_page_by_page_newest_first()
    {
        for (var asked = 0; asked <= 50; asked++) await Api.GetAsync(Capabilities(), Stop);

        var first = await Api.ReadAsync("practice-ca/exchanges?page=1");
        var second = await Api.ReadAsync("practice-ca/exchanges?page=2");
        var beyond = await Api.ReadAsync("practice-ca/exchanges?page=999");

        Assert.Equal(50, ((JsonArray)first["exchanges"]!).Count);
        Assert.True((int)first["kept"]! > 50);
        Assert.Equal(
            (int)first["exchanges"]![49]!["number"]! - 1, (int)second["exchanges"]![0]!["number"]!);
        Assert.Equal((int)beyond["pages"]!, (int)beyond["page"]!);
        Assert.Equal((int)first["pages"]!, (int)beyond["page"]!);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Capabilities() => new(shared.Machine.Address, "practice-ca/scep?operation=GetCACaps");

    private async Task<byte[]> SendAsync(byte[] message)
    {
        using var body = new ByteArrayContent(message);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-pki-message");
        using var http = shared.Machine.Browser();
        using var reply = await http.PostAsync(
            new Uri("/practice-ca/scep?operation=PKIOperation", UriKind.Relative), body, Stop);
        return await reply.Content.ReadAsByteArrayAsync(Stop);
    }

    private Task<byte[]> BytesAsync(string path) => Api.GetByteArrayAsync(new Uri(path, UriKind.Relative), Stop);
}
