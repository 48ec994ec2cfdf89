namespace RemoteUi.Web.Commands;

/// <summary>Reads the address of a server as typed on the command line.</summary>
internal static class ServerUrl
{
    /// <summary>
    /// Returns the address; null if it is not http or https, or contains a user name, which would be printed with it.
    /// </summary>
    public static Uri? Read(string? typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.UserInfo.Length == 0
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : null;
}

/// <summary>Reads a fingerprint as typed: hexadecimal digits, with or without separators.</summary>
internal static class CaFingerprintText
{
    /// <summary>Returns the digits of a SHA-1 or SHA-256 fingerprint; null if it is none.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => c is not (':' or ' ' or '-')));
        return digits.Length is 40 or 64 && digits.All(char.IsAsciiHexDigit) ? digits.ToUpperInvariant() : null;
    }
}
