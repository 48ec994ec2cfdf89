using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace RemoteUi.PracticeCa;

/// <summary>Represents the user name and password of HTTP Basic authentication (RFC 7617), in UTF-8.</summary>
internal sealed record BasicCredentials(string UserName, string Password)
{
    public const string Challenge = "Basic realm=\"Practice CA\", charset=\"UTF-8\"";

    /// <summary>Returns the credentials of a request; null if it has none that can be read.</summary>
    public static BasicCredentials? Of(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { } encoded)
            return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var name, var password]
            ? new(name, password)
            : null;
    }

    public override string ToString() => $"{UserName}:***";
}
