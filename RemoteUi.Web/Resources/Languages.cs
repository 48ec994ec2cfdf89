using System.Globalization;

namespace RemoteUi.Web.Resources;

/// <summary>
/// The languages of the pages. One more takes an entry here and a file for each catalog (<c>Texts.pl.resx</c>).
/// </summary>
public static class Languages
{
    /// <summary>All of them; the first is for readers of any other.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new("en", "English", number => number == 1 ? 0 : 1),
        new("cs", "Čeština", number => number switch { 1 => 0, >= 2 and <= 4 => 1, _ => 2 }),
    ];

    /// <summary>The language that the reader's request asks for.</summary>
    public static Language Current =>
        All.FirstOrDefault(language => language.Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
            ?? All[0];
}
