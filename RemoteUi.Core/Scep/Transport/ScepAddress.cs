namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Writes the URLs of SCEP's HTTP requests (RFC 8894, 4.1). Keeps the path suffix and query string of the configured
/// URL.
/// </summary>
internal static class ScepAddress
{
    /// <summary>
    /// The length of the longest URL, in characters, that IIS accepts. Longer ones are tried, and a rejection is then
    /// reported as caused by the length.
    /// </summary>
    public const int WidelyAccepted = 2048;

    /// <summary>The maximum length of a URL that is sent, in characters.</summary>
    public const int MaxLength = 60_000;

    /// <summary>
    /// Returns the URL of an operation, with its <c>message</c> parameter unless that is null. An empty message is
    /// written as <c>message=</c>.
    /// </summary>
    public static string Write(Uri url, string operation, string? message = null)
    {
        var address = url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        var separator = url.Query.Length switch { 0 => "?", 1 => "", _ => "&" };
        var parameters = $"{separator}operation={Uri.EscapeDataString(operation)}";
        return message is null
            ? address + parameters
            : $"{address}{parameters}&message={Uri.EscapeDataString(message)}";
    }

    /// <summary>
    /// Returns the URL of a pkiMessage sent by GET: standard base64 on one line, with + / = escaped (RFC 8894, 4.1).
    /// </summary>
    public static string WriteMessage(Uri url, string operation, ReadOnlySpan<byte> message) =>
        Write(url, operation, Convert.ToBase64String(message));
}
