using RemoteUi.Core.Challenges;

namespace RemoteUi.Core.Machine;

/// <summary>Checks the fields of an <see cref="NdesPage"/> in any form.</summary>
public static class NdesPageFields
{
    /// <summary>
    /// Returns the page without its password; null if a rule is broken. Each field is given by its name and what was
    /// typed.
    /// </summary>
    public static NdesPage? Check(
        RuleCheck check, (string Name, string? Typed) address, (string Name, string? Typed) userName)
    {
        var text = check.RequiredText(address.Name, address.Typed, FieldLengths.NdesAddress);
        var url = ReadAddress(check, address.Name, text);
        var name = check.RequiredText(userName.Name, userName.Typed, FieldLengths.NdesUserName);
        return url is null || name is null ? null : new(url, name);
    }

    /// <summary>Checks the length of a typed password.</summary>
    public static void CheckPassword(RuleCheck check, string field, Secret? typed)
    {
        if (typed?.Reveal() is { Length: > FieldLengths.NdesPassword })
            check.Break(field, Rules.TooLong, FieldLengths.NdesPassword);
    }

    /// <summary>Whether two addresses have the same scheme, host, and port.</summary>
    public static bool IsSameServer(string? one, string? other) =>
        one == other
            || (Uri.TryCreate(one?.Trim(), UriKind.Absolute, out var first)
                && Uri.TryCreate(other?.Trim(), UriKind.Absolute, out var second)
                && Uri.Compare(
                    first, second, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped,
                    StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>Reads an address whose length is checked already; null if there is none.</summary>
    public static Uri? ReadAddress(RuleCheck check, string field, string? text)
    {
        if (text is null or { Length: > FieldLengths.NdesAddress }) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            check.Break(field, Rules.NotAnHttpUrl);
        else if (url.UserInfo.Length > 0) check.Break(field, Rules.UrlHasUserName);
        else if (url.Fragment.Length > 0) check.Break(field, Rules.UrlHasFragment);
        return url;
    }
}
