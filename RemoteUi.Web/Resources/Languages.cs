using System.Globalization;

namespace RemoteUi.Web.Resources;

/// <summary>
/// Defines the languages of the pages. Another language needs an entry here and a file for each catalog
/// (<c>Texts.pl.resx</c>).
/// </summary>
public static class Languages
{
    /// <summary>Gets all languages; the first is used if a request asks for any other.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new("en", "English", number => number == 1 ? 0 : 1),
        new("cs", "Čeština", number => number switch { 1 => 0, >= 2 and <= 4 => 1, _ => 2 }),
    ];

    /// <summary>Gets the language of the current request.</summary>
    public static Language Current =>
        All.FirstOrDefault(language => language.Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
            ?? All[0];
}
