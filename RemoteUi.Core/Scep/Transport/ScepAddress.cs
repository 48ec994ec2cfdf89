namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Writes the addresses of SCEP's HTTP requests (RFC 8894, 4.1). A path suffix or query string of the configured
/// address is kept.
/// </summary>
internal static class ScepAddress
{
    /// <summary>
    /// The longest address, in characters, that IIS takes; longer ones are tried, and a refusal is then told by its
    /// name.
    /// </summary>
    public const int WidelyAccepted = 2048;

    /// <summary>The longest address, in characters, that is sent at all.</summary>
    public const int MaxLength = 60_000;

    /// <summary>
    /// The address of an operation, with its <c>message</c> parameter unless that is null. An empty message is written
    /// as <c>message=</c>.
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
    /// The address of a pkiMessage sent by GET: standard base64 on one line, with + / = escaped (RFC 8894, 4.1).
    /// </summary>
    public static string WriteMessage(Uri url, string operation, ReadOnlySpan<byte> message) =>
        Write(url, operation, Convert.ToBase64String(message));
}
