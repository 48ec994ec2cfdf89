namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Decides which redirects are followed: with method and body kept, at most five, never from https to http, and never
/// from another computer to this one or to its own link, where services may trust whatever comes from this computer.
/// </summary>
internal static class Redirects
{
    public const int MaxCount = 5;

    public static bool IsRedirect(HttpReply answer) => answer.Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>
    /// Returns the reason for which a redirect is not followed, or null if it is followed. <paramref name="followed"/>
    /// is the number of redirects before it.
    /// </summary>
    public static string? Refusal(HttpCall call, HttpReply answer, int followed)
    {
        if (followed >= MaxCount) return $"more than {MaxCount} redirects";
        if (answer.Status == 303 && call.Body is not null) return $"{EvidenceWords.RedirectDropsMessage} (HTTP 303)";
        if (answer.Location is not { } target) return $"HTTP {answer.Status} {EvidenceWords.RedirectWithoutAddress}";
        if (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps)
            return EvidenceWords.RedirectedTo + target.Scheme;
        if (LocalAddress.IsLocal(target) && !LocalAddress.IsLocal(call.Address))
            return $"{EvidenceWords.RedirectToLocal} ({Describe(target)})";
        return call.Address.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp
            ? EvidenceWords.RedirectFromHttps + Describe(target)
            : null;
    }

    /// <summary>
    /// Returns a URL without its query, which contains the message, and without user information, cut at 200
    /// characters.
    /// </summary>
    public static string Describe(Uri target)
    {
        var text = target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return text.Length <= 200 ? text : text[..200];
    }
}
