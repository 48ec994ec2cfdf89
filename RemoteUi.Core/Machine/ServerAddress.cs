using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteUi.Core.Machine;

/// <summary>
/// The parts of [SCEP Server URL:]: the address without its port, and the port if one was typed, even if it is the
/// scheme's default.
/// </summary>
internal sealed partial record ServerAddress(Uri WithoutPort, int? Port)
{
    public int DefaultPort => WithoutPort.Scheme == Uri.UriSchemeHttps ? 443 : 80;

    public static ServerAddress? Read(RuleCheck check, string field, string? typed)
    {
        if (check.RequiredText(field, typed, FieldLengths.ServerUrl) is not { Length: <= FieldLengths.ServerUrl } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            check.Break(field, Rules.NotAnHttpUrl);
            return null;
        }

        if (Authority(text).Contains('@', StringComparison.Ordinal)) check.Break(field, Rules.UrlHasUserName);
        if (text.Contains('#', StringComparison.Ordinal)) check.Break(field, Rules.UrlHasFragment);
        if (TypedPort(text) is 0) check.Break(field, Rules.UrlPortNotInRange, 1, 65535);
        return new(WithoutExtras(uri), TypedPort(text));
    }

    private static Uri WithoutExtras(Uri uri) => new UriBuilder(uri)
    {
        Port = -1,
        UserName = "",
        Password = "",
        Query = OwnQuery(uri),
        Fragment = "",
    }.Uri;

    /// <summary>
    /// Returns the query string without <c>operation</c> and <c>message</c>, which every request adds itself. People
    /// paste the address with which they tried the server in a browser.
    /// </summary>
    private static string OwnQuery(Uri uri) => string.Join(
        '&', uri.Query.TrimStart('?').Split('&').Where(parameter => !OfOneRequest().IsMatch(parameter)));

    /// <summary>
    /// Reads the port from the text, because <see cref="Uri"/> does not distinguish a typed port 80 from none.
    /// </summary>
    private static int? TypedPort(string text) =>
        PortAtTheEnd().Match(Authority(text)) is { Success: true } match
            && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    private static string Authority(string text) => AfterTheScheme().Match(text).Groups[1].Value;

    [GeneratedRegex(@"^[A-Za-z]+:[/\\]{2}([^/\\?#]*)")]
    private static partial Regex AfterTheScheme();

    [GeneratedRegex("^(operation|message)(=|$)", RegexOptions.IgnoreCase)]
    private static partial Regex OfOneRequest();

    [GeneratedRegex(@":([0-9]+)$")]
    private static partial Regex PortAtTheEnd();
}
