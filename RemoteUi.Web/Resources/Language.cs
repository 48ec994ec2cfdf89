namespace RemoteUi.Web.Resources;

/// <summary>A language of the pages.</summary>
/// <param name="Code">Its two letters (ISO 639-1), as in the names of its files.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="FormOf">Which form of a text goes with a number, counted from 0: the language's plural rule for whole
/// numbers, as Unicode's CLDR has it.</param>
public sealed record Language(string Code, string Name, Func<int, int> FormOf)
{
    /// <summary>Separates the forms of a text that depends on a number.</summary>
    public const char FormSeparator = '|';

    /// <summary>
    /// The form for <paramref name="number"/> out of a text with every form, such as "in 3 day|in 3 days".
    /// </summary>
    public string Choose(string forms, int number) => forms.Split(FormSeparator)[FormOf(number)];
}
