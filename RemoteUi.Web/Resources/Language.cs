namespace RemoteUi.Web.Resources;

/// <summary>Represents a language of the pages.</summary>
/// <param name="Code">The two-letter code (ISO 639-1), as in the names of its files.</param>
/// <param name="Name">The name of the language in the language itself.</param>
/// <param name="FormOf">Returns which form of a text goes with a number, counted from 0: the plural rule of the
/// language for integers, as in the Unicode CLDR.</param>
public sealed record Language(string Code, string Name, Func<int, int> FormOf)
{
    /// <summary>Separates the forms of a text that depends on a number.</summary>
    public const char FormSeparator = '|';

    /// <summary>
    /// Returns the form for <paramref name="number"/> from a text with every form, such as "in 3 day|in 3 days".
    /// </summary>
    public string Choose(string forms, int number) => forms.Split(FormSeparator)[FormOf(number)];
}
