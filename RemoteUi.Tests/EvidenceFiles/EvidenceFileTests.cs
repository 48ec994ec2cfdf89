using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.Json;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.EvidenceFiles;

/// <summary>The evidence of a request as a file for a ticket.</summary>
public sealed class EvidenceFileTests(EvidenceFileTests.UsedMachine shared)
    : IClassFixture<EvidenceFileTests.UsedMachine>
{
    private const string Challenge = "xyzzy-4711-plugh";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_of_every_request_is_valid()
    {
        foreach (var request in await shared.RequestsAsync())
            Assert.Empty(EvidenceSchema.Faults("evidence.schema.json", await DownloadAsync(request.Id)));
    }

    [Fact]
    public async Task A_file_that_says_something_else_is_not_valid()
    {
        var json = (await DownloadAsync((await shared.RequestsAsync())[0].Id)).GetRawText();
        var changed = JsonDocument.Parse(json.Replace("\"state\":", "\"password\":", StringComparison.Ordinal));

        Assert.NotEmpty(EvidenceSchema.Faults("evidence.schema.json", changed.RootElement));
    }

    [Fact]
    public async Task The_page_and_the_row_of_a_request_offer_the_file()
    {
        var request = (await shared.RequestsAsync())[0];
        foreach (var page in new[] { "/settings/device-management/request-status", Page(request) })
        {
            await shared.Browser.GoAsync(page);
            Assert.NotEmpty(shared.Browser.Page.QuerySelectorAll($"main a[href='{Path(request.Id)}'][download]"));
        }
    }

    [Fact]
    public async Task The_messages_are_as_they_went_over_the_wire()
    {
        var file = await DownloadAsync((await SuccessfulAsync()).Id);

        var sent = file.GetProperty("exchanges").EnumerateArray()
            .Single(exchange => exchange.GetProperty("operation").GetString() == "PKCSReq");
        var message = new SignedCms();
        message.Decode(sent.GetProperty("request").GetBytesFromBase64());
        var envelope = new EnvelopedCms();
        envelope.Decode(message.ContentInfo.Content);
        Assert.Single(envelope.RecipientInfos);
        var reply = new SignedCms();
        reply.Decode(sent.GetProperty("reply").GetBytesFromBase64());
        Assert.NotEmpty(reply.SignerInfos);
        Assert.Equal(sent.GetProperty("replyBytes").GetInt32(), sent.GetProperty("reply").GetBytesFromBase64().Length);
    }

    [Fact]
    public async Task A_refused_request_says_why_and_what_to_do()
    {
        var failed = (await shared.RequestsAsync()).Single(request => request.State == RequestState.Failed);

        var error = (await DownloadAsync(failed.Id)).GetProperty("error");

        Assert.Equal("Communication Error (SCEP ERROR)", error.GetProperty("details").GetString());
        Assert.Contains("web page", error.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.GetProperty("remedy").GetString()!);
    }

    [Fact]
    public async Task Neither_the_password_nor_a_private_key_is_in_the_file()
    {
        var request = await SuccessfulAsync();
        var file = await shared.Browser.DownloadAsync(Path(request.Id));
        var key = (await shared.Machine.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys
            .Single(one => one.Id == request.Id);
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key.PrivateKey.RevealPkcs8(), out _);
        var secret = rsa.ExportParameters(includePrivateParameters: true);
        var texts = Texts(JsonDocument.Parse(file).RootElement).Prepend(file).ToList();

        Assert.True(texts.Count > 8, "The messages are not searched");
        foreach (var wanted in new[] { Encoding.UTF8.GetBytes(Challenge), secret.D!, secret.P!, secret.Q! })
            Assert.All(texts, text => Assert.Equal(-1, text.AsSpan().IndexOf(wanted)));
        Assert.All(texts.Where(text => text != file), text =>
            Assert.NotEqual(-1, Sought(text).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Challenge))));
    }

    [Fact]
    public async Task An_auditor_may_download_it_and_a_general_user_may_not()
    {
        var path = new Uri(Path((await shared.RequestsAsync())[0].Id), UriKind.Relative);
        using var auditor = await shared.Machine.BrowserOfAsync("audit", MachineRole.Auditor);
        using var guest = await shared.Machine.BrowserOfAsync("guest", MachineRole.GeneralUser);
        using var stranger = shared.Machine.Browser();

        Assert.Equal(HttpStatusCode.OK, (await auditor.Http.GetAsync(path, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Http.GetAsync(path, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path, Token)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_request_has_none()
    {
        using var answer = await shared.Browser.GetAsync(Path(Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Path(Guid id) => $"/requests/{id}/evidence.json";

    private static string Page(IssuanceRequest request) =>
        $"/settings/device-management/scep/requests/{request.Id}";

    /// <summary>What the search must find, to show that it can.</summary>
    private static byte[] Sought(byte[] text) => [.. text, .. Encoding.UTF8.GetBytes(Challenge)];

    private async Task<IssuanceRequest> SuccessfulAsync() =>
        (await shared.RequestsAsync()).Single(request => request.State == RequestState.Successful);

    private async Task<JsonElement> DownloadAsync(Guid id) =>
        JsonDocument.Parse(await shared.Browser.DownloadAsync(Path(id))).RootElement;

    /// <summary>Every text in a file that is base64, decoded.</summary>
    private static IEnumerable<byte[]> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(part => Texts(part.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String when json.TryGetBytesFromBase64(out var bytes) => [bytes],
        _ => [],
    };

    /// <summary>A machine with a request that succeeded and one that failed.</summary>
    public sealed class UsedMachine : IAsyncLifetime
    {
        internal TestMachine Machine { get; private set; } = null!;

        internal PlainBrowser Browser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Machine = await TestMachine.StartAsync();
            var person = await NoScriptAdministrator.SetUpAsync(Machine);
            Browser = person.Browser;
            await person.SetServerAsync(new Uri(Machine.Address, "/practice-ca/scep"));
            await person.SendRequestAsync("lobby", "192.0.2.7", Challenge);
            await person.WaitForStatusAsync("Successful");
            await person.SetServerAsync(new Uri(Machine.Address, "/practice-ca/nothing-here"));
            await person.SendRequestAsync("attic", "192.0.2.8", Challenge);
            await person.WaitForStatusAsync("SCEP ERROR");
        }

        internal Task<IReadOnlyList<IssuanceRequest>> RequestsAsync() =>
            Machine.Get<IIssuanceRequestStore>().ListAsync(Token);

        public ValueTask DisposeAsync()
        {
            Browser.Dispose();
            return Machine.DisposeAsync();
        }
    }
}
