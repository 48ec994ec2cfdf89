namespace RemoteUi.Core;

/// <summary>
/// The English words of the evidence that tell the variants of a cause apart, and the way back from evidence to the
/// server's own text. Evidence is stored, so they are part of the stored format.
/// </summary>
public static class EvidenceWords
{
    public const string UnknownIssuer = "unknown issuer: ";
    public const string NameMismatch = "name mismatch: ";
    public const string OutOfDate = "a certificate is expired or not yet valid";
    public const string RedirectDropsMessage = "a redirect that would drop the message";
    public const string RedirectWithoutAddress = "without an address";
    public const string RedirectToLocal = "a redirect to a local address";
    public const string RedirectFromHttps = "redirected from https to ";
    public const string RedirectedTo = "redirected to ";

    private const string TextReply = "The server returned text instead of a message: ";
    private const string TextInsteadOfCertificates = "The server returned text instead of certificates: ";
    private const string HtmlReply = "The server returned an HTML page: ";
    private const string ServerFailed = "the server failed";
    private const string ServerRejected = "the server rejected the address or the request";

    /// <summary>Returns the evidence of an HTTP error, with the text of its body if it has one.</summary>
    public static string OfHttpError(int status, string? text) =>
        $"HTTP {status}: {text ?? (status >= 500 ? ServerFailed : ServerRejected)}";

    public static string OfTextReply(string text) => TextReply + text;

    public static string OfHtmlReply(string? text) => HtmlReply + text;

    /// <summary>Returns the text that the server itself wrote, or null if the evidence contains none.</summary>
    public static string? ServerTextIn(string? evidence)
    {
        if (evidence is null) return null;
        foreach (var start in (ReadOnlySpan<string>)[TextReply, TextInsteadOfCertificates, HtmlReply])
            if (evidence.StartsWith(start, StringComparison.Ordinal)) return Filled(evidence[start.Length..]);

        const int PrefixLength = 10; // "HTTP 404: "
        return evidence.StartsWith("HTTP ", StringComparison.Ordinal) && evidence.Length > PrefixLength
            && evidence[(PrefixLength - 2)..PrefixLength] == ": "
            ? Filled(evidence[PrefixLength..])
            : null;
    }

    private static string? Filled(string text) => text is "" or ServerFailed or ServerRejected ? null : text;
}
