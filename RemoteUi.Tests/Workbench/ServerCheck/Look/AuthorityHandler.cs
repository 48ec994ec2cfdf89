using System.Net;
using System.Net.Http.Headers;
using System.Web;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>
/// Answers HTTP requests with a fake CA, without a network; a change may answer instead of it, or throw.
/// </summary>
internal sealed class AuthorityHandler(
    FakeAuthority authority, TimeProvider time, Func<HttpRequestMessage, byte[], HttpDraft?>? instead)
    : HttpMessageHandler
{
    /// <summary>How far the server's clock is ahead; null if it sends no Date.</summary>
    public TimeSpan? Ahead { get; init; } = TimeSpan.Zero;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var draft = instead?.Invoke(request, body) ?? AskOrRefuse(request, body);
        var response = new HttpResponseMessage((HttpStatusCode)draft.Status)
        {
            Content = new ByteArrayContent(draft.Body),
        };
        if (draft.ContentType is { } type) response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (draft.Location is { } location) response.Headers.Location = new Uri(request.RequestUri!, location);
        if (Ahead is { } ahead) response.Headers.Date = time.GetUtcNow() + ahead;
        return response;
    }

    private HttpDraft AskOrRefuse(HttpRequestMessage request, byte[] body)
    {
        try
        {
            return Ask(request, body);
        }
        catch (FormatException)
        {
            return new() { Operation = "PKIOperation", Method = "GET", AddressLength = 0, Status = 400 };
        }
    }

    /// <summary>A + that is not escaped stays one, as in a server that undoes no escapes.</summary>
    private HttpDraft Ask(HttpRequestMessage request, byte[] body)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var draft = authority.Answer(
            request.Method.Method, request.RequestUri.AbsolutePath, query["operation"] ?? "",
            query["message"]?.Replace(' ', '+'), body, request.RequestUri.PathAndQuery.Length);
        if (draft.Location is not null) draft.Location += request.RequestUri.Query;
        return draft;
    }
}
