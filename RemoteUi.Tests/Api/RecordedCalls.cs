using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;

namespace RemoteUi.Tests.Api;

/// <summary>
/// Passes the calls of a test on, and notes which endpoints of the API a program answered with success.
/// </summary>
internal sealed class RecordedCalls : DelegatingHandler
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<(string Method, TemplateMatcher Address, string Name)> endpoints;

    public RecordedCalls(TestMachine machine)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        endpoints = [.. machine.Endpoints.SelectMany(Named)];
        foreach (var endpoint in endpoints) Known.TryAdd(endpoint.Name, false);
    }

    /// <summary>Gets the endpoints that some test has seen, and whether a test called it.</summary>
    public static IReadOnlyDictionary<string, bool> All => Known;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode)
            foreach (var endpoint in endpoints.Where(one => IsOf(request, one.Method, one.Address)))
                Known[endpoint.Name] = true;
        return answer;
    }

    private static bool IsOf(HttpRequestMessage request, string method, TemplateMatcher address) =>
        request.Method.Method == method
            && address.TryMatch(Uri.UnescapeDataString(request.RequestUri!.AbsolutePath), new());

    private static IEnumerable<(string Method, TemplateMatcher Address, string Name)> Named(RouteEndpoint endpoint)
    {
        var address = endpoint.RoutePattern.RawText!;
        if (!address.StartsWith(ApiAddress.Version1, StringComparison.Ordinal)) yield break;
        var matcher = new TemplateMatcher(TemplateParser.Parse(address.Trim('/')), new());
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            yield return (method, matcher, $"{method} {address.TrimEnd('/')}");
    }
}
