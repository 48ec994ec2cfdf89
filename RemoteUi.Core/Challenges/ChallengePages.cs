using System.Net;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Challenges;

/// <inheritdoc cref="IChallengePages"/>
/// <remarks>
/// The platform's HTTP does Negotiate, NTLM, and Basic. Each call has connections of its own, because NTLM logs in a
/// connection rather than a request.
/// </remarks>
internal sealed class ChallengePages(IOwnCaCertificates own, TimeProvider time) : IChallengePages
{
    /// <summary>A page of NDES has a few kilobytes.</summary>
    private const int MaxBytes = 256 * 1024;

    /// <summary>IIS redirects an address without its last slash; that is one.</summary>
    private const int MaxRedirects = 3;

    private static readonly string[] Schemes = ["Negotiate", "NTLM", "Basic"];

    public async Task<ChallengeResult> FetchAsync(
        NdesPage page, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var pool = ScepTransportExtensions.Pool(own);
        pool.Credentials = CredentialsOf(page);
        using var http = new HttpMessageInvoker(pool);
        var exchanger = new HttpExchanger(http, time, MaxBytes);
        var address = page.Address;
        for (var followed = 0; ; followed++)
        {
            var result = await exchanger.SendAsync(new(address, null, 0), timeout, cancellationToken)
                .ConfigureAwait(false);
            if (followed == MaxRedirects || RedirectIn(result, page.Address) is not { } target)
                return ChallengeReply.Judge(result, address);
            address = target;
        }
    }

    /// <summary>
    /// Returns the address to which the same host and port redirects; null if it does not. Anybody else gets neither
    /// the credentials nor the chance to name a challenge password.
    /// </summary>
    private static Uri? RedirectIn(HttpResult result, Uri page) =>
        result.Answer is { Location: { } target } answer && Redirects.IsRedirect(answer)
            && Uri.Compare(
                target, page, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped,
                StringComparison.OrdinalIgnoreCase) == 0
            ? target
            : null;

    private static CredentialCache CredentialsOf(NdesPage page)
    {
        var cache = new CredentialCache();
        if (page.Password is not { } password) return cache;
        var credential = page.UserName.Split('\\', 2) is [var domain, var name]
            ? new NetworkCredential(name, password.Reveal(), domain)
            : new NetworkCredential(page.UserName, password.Reveal());
        var host = new Uri(page.Address.GetLeftPart(UriPartial.Authority));
        foreach (var scheme in Schemes) cache.Add(host, scheme, credential);
        return cache;
    }
}
