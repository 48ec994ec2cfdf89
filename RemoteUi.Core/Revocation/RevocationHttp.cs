using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Fetches revocation lists and OCSP responses: at most 8 MiB, within a time limit, without cookies, credentials, or
/// redirects, because the addresses come from certificates.
/// </summary>
internal sealed class RevocationHttp(HttpMessageInvoker http, TimeProvider time)
{
    private const int Ok = 200;
    private const int FirstError = 400;

    /// <summary>The maximum length of the address of a GET (RFC 5019, 5).</summary>
    private const int MaxGetLength = 255;

    private readonly HttpExchanger exchanger = new(http, time, Crl.MaxBytes);

    public async Task<Fetched> GetAsync(Uri address, TimeSpan timeout, CancellationToken cancellationToken) =>
        Fetched.Of(await exchanger.SendAsync(new(address, null, 0), timeout, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Asks an OCSP responder: by GET if the request is short, so that caches can answer, and by POST if it is not or
    /// the responder refuses it.
    /// </summary>
    public async Task<Fetched> AskAsync(
        Uri responder, byte[] request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (GetAddress(responder, request) is { } address)
        {
            var got = await exchanger.SendAsync(new(address, null, 0), timeout, cancellationToken)
                .ConfigureAwait(false);
            if (got.Answer is not { Status: >= FirstError }) return Fetched.Of(got);
        }

        var call = new HttpCall(responder, request, request.Length) { ContentType = OcspQuery.RequestType };
        return Fetched.Of(await exchanger.SendAsync(call, timeout, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Returns the address of a GET (RFC 6960, A.1); null if it would be too long.</summary>
    internal static Uri? GetAddress(Uri responder, byte[] request)
    {
        var text = $"{responder.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(Convert.ToBase64String(request))}";
        return text.Length <= MaxGetLength && responder.Query.Length == 0 ? new Uri(text) : null;
    }

    /// <summary>Represents what was fetched, or why nothing was.</summary>
    internal sealed record Fetched(byte[]? Body, string? Problem)
    {
        public static Fetched Of(HttpResult result) => result.Answer switch
        {
            null => new(null, result.Fault!.Evidence),
            { Status: Ok } answer => new(answer.Body, null),
            var answer when Redirects.IsRedirect(answer) => new(null, $"HTTP {answer.Status}, not followed"),
            var answer => new(null, $"HTTP {answer.Status}"),
        };
    }
}
