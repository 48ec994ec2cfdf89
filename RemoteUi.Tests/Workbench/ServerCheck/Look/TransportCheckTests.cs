using System.Text;
using System.Web;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>The checks of HTTP: each passes against a sound server, and sees the one defect that it is for.</summary>
public class TransportCheckTests
{
    private const string Trace = "at com.example.Scep.read(Scep.java:42)";

    [Theory]
    [InlineData("T1")]
    [InlineData("T2")]
    [InlineData("T3")]
    [InlineData("T4")]
    [InlineData("T5")]
    [InlineData("T6")]
    [InlineData("T7")]
    [InlineData("T8")]
    [InlineData("T9")]
    [InlineData("T10")]
    [InlineData("T13")]
    [InlineData("T14")]
    public async Task A_sound_server_passes(string id)
    {
        using var bench = new SingleCheckBench(new());

        Assert.Equal("Pass", (await bench.RunAsync(id)).Word);
    }

    [Theory]
    [InlineData("T3")]
    [InlineData("T4")]
    [InlineData("T7")]
    [InlineData("T8")]
    [InlineData("T9")]
    [InlineData("T10")]
    public async Task A_server_that_refuses_everything_passes_nothing_negative(string id)
    {
        using var bench = new SingleCheckBench(new(), (_, _) => Said(403));

        Assert.Equal(RemoteUi.Workbench.ServerCheck.Verdict.Inconclusive, (await bench.RunAsync(id)).Verdict);
    }

    [Theory]
    [InlineData("T4")]
    [InlineData("T7")]
    [InlineData("T9")]
    [InlineData("T10")]
    public async Task A_server_that_refuses_every_message_passes_nothing_negative(string id)
    {
        using var bench = new SingleCheckBench(new() { FailsWith = "2" });

        Assert.Equal(RemoteUi.Workbench.ServerCheck.Verdict.Inconclusive, (await bench.RunAsync(id)).Verdict);
    }

    [Fact]
    public Task No_answer() => Is("T1", "NoAnswer", new(), (_, _) =>
        throw new HttpRequestException(HttpRequestError.ConnectionError));

    [Fact]
    public Task A_redirect() => Is("T1", "Redirected", new() { RedirectsWith = 302 });

    [Fact]
    public Task An_error_for_GetCACaps() => Is("T2", "HttpError", new(HttpQuirks.Error("GetCACaps", 404)));

    [Fact]
    public Task A_page_for_GetCACaps() => Is("T2", "NotText", new(HttpQuirks.Html("GetCACaps")));

    [Fact]
    public Task An_empty_list_is_readable() => Is("T2", "Pass", new() { Capabilities = "" });

    [Fact]
    public Task POST_is_stated_and_refused() => Is("T3", "StatedButRefused", new() { TakesPost = false });

    [Fact]
    public Task POST_is_taken_and_not_stated() => Is("T3", "NotStated", new() { Capabilities = "AES\nSHA-256\n" });

    [Fact]
    public Task POST_is_neither() =>
        Is("T3", "NotTaken", new() { Capabilities = "AES\nSHA-256\n", TakesPost = false });

    [Fact]
    public Task GET_is_refused() =>
        Is("T4", "Refused", new(), (request, _) => IsGetOfMessage(request) ? Said(404) : null);

    [Fact]
    public Task GET_is_understood_only_without_escapes() => Is("T4", "EscapesNotUndone", new(), (request, _) =>
        IsGetOfMessage(request) && request.RequestUri!.Query.Contains("%2", StringComparison.Ordinal)
            ? Said(400)
            : null);

    [Fact]
    public Task Another_answer_by_POST() => Is("T5", "Differs", new(), (request, _) =>
        request.Method == HttpMethod.Post && Operation(request) == "GetCACaps" ? Said(200, "AES") : null);

    [Fact]
    public Task POST_of_queries_may_be_refused() => Is("T5", "Pass", new(), (request, _) =>
        request.Method == HttpMethod.Post && Operation(request) != "PKIOperation" ? Said(405) : null);

    [Theory]
    [InlineData(null, 400, "AbsentRefused")]
    [InlineData("", 400, "EmptyRefused")]
    [InlineData("scep-check", 500, "OtherFails")]
    [InlineData("scep-check", 404, "Pass")]
    public Task The_message_of_a_query(string? message, int status, string word) =>
        Is("T6", word, new(), (request, _) =>
            Operation(request) == "GetCACert" && Message(request) == message && Parameters(request) == (message != null)
                ? Said(status)
                : null);

    [Fact]
    public Task A_server_with_several_CAs_may_ask_for_the_identifier() =>
        Is(
            "T6", "Pass", new(),
            (request, _) => Operation(request) == "GetCACert" && Message(request) != "first" ? Said(404) : null,
            identifier: "first");

    [Theory]
    [InlineData(415, "Refused")]
    [InlineData(500, "ServerError")]
    public Task No_content_type(int status, string word) => Is("T7", word, new(), (request, body) =>
        body.Length > 0 && request.Content!.Headers.ContentType is null ? Said(status) : null);

    [Theory]
    [InlineData(200, "Accepted")]
    [InlineData(500, "ServerError")]
    [InlineData(501, "ServerError")]
    [InlineData(400, "Pass")]
    public Task An_unknown_operation(int status, string word) =>
        Is("T8", word, new(HttpQuirks.Error("GetNothingAtAll", status, "nothing")));

    [Theory]
    [InlineData(400, "not a message", "Pass")]
    [InlineData(500, "Internal error", "ServerError")]
    [InlineData(200, "", "Accepted")]
    [InlineData(500, Trace, "StackTrace")]
    [InlineData(400, "<html><hr>nginx/1.18.0</html>", "Version")]
    [InlineData(404, "cannot open /var/lib/scep/request.der", "Path")]
    public Task Garbage(int status, string text, string word) =>
        Is("T9", word, new(Quirk.InHttp("refusals", "PKIOperation", draft =>
        {
            if (draft.Status == 400) (draft.Status, draft.Body) = (status, Encoding.UTF8.GetBytes(text));
        })));

    [Fact]
    public Task Garbage_that_is_not_answered() => Is("T9", "NoAnswer", new(), (_, body) =>
        body is [0x30, 0x84, ..] ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : null);

    [Fact]
    public Task A_large_body_makes_the_server_fail() =>
        Is("T10", "ServerError", new(), (_, body) => body.Length == 1024 * 1024 ? Said(500) : null);

    [Fact]
    public Task A_large_body_ends_the_server()
    {
        var isDown = false;
        return Is("T10", "Down", new(), (_, body) =>
        {
            isDown |= body.Length == 1024 * 1024;
            return isDown ? throw new HttpRequestException(HttpRequestError.ConnectionError) : null;
        });
    }

    [Theory]
    [InlineData(299, "Pass")]
    [InlineData(-299, "Pass")]
    [InlineData(301, "Ahead")]
    [InlineData(-301, "Behind")]
    [InlineData(86_402, "FarAhead")]
    [InlineData(-86_402, "Behind")]
    public async Task Clocks(int aheadSeconds, string word)
    {
        using var bench = new SingleCheckBench(new(), ahead: TimeSpan.FromSeconds(aheadSeconds));

        Assert.Equal(word, (await bench.RunAsync("T13")).Word);
    }

    [Fact]
    public async Task No_date()
    {
        using var bench = new SingleCheckBench(new(), sendsDate: false);

        Assert.Equal("NoDate", (await bench.RunAsync("T13")).Word);
    }

    [Fact]
    public Task Too_many_at_once()
    {
        var asked = 0;
        return Is("T14", "Unanswered", new(), (_, _) => ++asked > 6 ? Said(503) : null);
    }

    private static async Task Is(
        string id, string word, FakeAuthority authority, Func<HttpRequestMessage, byte[], HttpDraft?>? instead = null,
        string? identifier = null)
    {
        using var bench = new SingleCheckBench(
            authority, instead, SingleCheckBench.Server("http://scep.example/scep", identifier));
        var outcome = await bench.RunAsync(id);

        Assert.True(word == outcome.Word, $"{outcome.Word}: {string.Join("; ", outcome.Arguments)}");
        Assert.True(word == "Pass" || outcome.Severity > Severity.Info);
    }

    private static bool IsGetOfMessage(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && Operation(request) == "PKIOperation";

    private static string? Operation(HttpRequestMessage request) =>
        HttpUtility.ParseQueryString(request.RequestUri!.Query)["operation"];

    private static string? Message(HttpRequestMessage request) =>
        HttpUtility.ParseQueryString(request.RequestUri!.Query)["message"];

    private static bool Parameters(HttpRequestMessage request) =>
        request.RequestUri!.Query.Contains("message=", StringComparison.Ordinal);

    private static HttpDraft Said(int status, string text = "") => new()
    {
        Operation = "",
        Method = "",
        AddressLength = 0,
        Status = status,
        ContentType = "text/plain",
        Body = Encoding.UTF8.GetBytes(text),
    };
}
