using Microsoft.AspNetCore.Localization;

namespace RemoteUi.Web.Access;

/// <summary>Stores the language of the pages in a cookie for one year.</summary>
public static class LanguageCookie
{
    public const string Name = $"{PortCookies.Prefix}Language";

    /// <summary>Stores a language; any other text is ignored.</summary>
    public static void Keep(HttpResponse response, string? culture)
    {
        if (!IsCulture(culture)) return;
        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture!));
        response.Cookies.Append(Name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Strict,
            Secure = response.HttpContext.Request.IsHttps,
            HttpOnly = true,
            IsEssential = true,
        });
    }

    private static bool IsCulture(string? name) =>
        name is { Length: >= 2 and <= 10 } && name.All(letter => char.IsAsciiLetter(letter) || letter == '-');
}
