using System.Globalization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Collects the rules that a form breaks while its fields are read. Each method that reads a field returns its value,
/// or null if there is none.
/// </summary>
public sealed class RuleCheck
{
    private readonly List<RuleViolation> violations = [];

    /// <summary>Gets whether no rule is broken so far.</summary>
    public bool IsMet => violations.Count == 0;

    /// <summary>Records that a field breaks a rule (<see cref="Rules"/>).</summary>
    public void Break(string field, string rule, params object[] arguments) =>
        violations.Add(new(field, rule, arguments));

    /// <summary>Adds the violations of a nested form, prefixing their field names with its path.</summary>
    public void Include(string path, IEnumerable<RuleViolation> inner) =>
        violations.AddRange(inner.Select(one => one with { Field = $"{path}.{one.Field}" }));

    /// <summary>
    /// Returns whether a character is white space or invisible, such as the left-to-right mark that Windows copies
    /// together with a thumbprint.
    /// </summary>
    public static bool IsBlank(char one) =>
        char.IsWhiteSpace(one) || char.GetUnicodeCategory(one) == UnicodeCategory.Format;

    /// <summary>Returns the text without surrounding blanks, or null if it is empty.</summary>
    public string? OptionalText(string field, string? typed, int maxLength)
    {
        var text = WithoutBlanks(typed ?? "");
        if (text.Length == 0) return null;
        if (text.Length > maxLength) Break(field, Rules.TooLong, maxLength);
        else if (text.Any(char.IsControl)) Break(field, Rules.ControlCharacter);
        return text;
    }

    /// <summary>Returns the text without surrounding blanks; an empty text breaks a rule.</summary>
    public string? RequiredText(string field, string? typed, int maxLength)
    {
        var text = OptionalText(field, typed, maxLength);
        if (text is null) Break(field, Rules.Required);
        return text;
    }

    /// <summary>Reads an integer from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public int? RequiredNumber(string field, string? typed, int min, int max)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Break(field, Rules.Required);
            return null;
        }

        if (ReadNumber(typed, min, max) is { } number) return number;
        Break(field, Rules.NotInRange, min, max);
        return null;
    }

    /// <summary>Returns the number if it is an integer in the range, otherwise null; breaks no rule.</summary>
    public static int? ReadNumber(string? typed, int min, int max) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max
            ? number
            : null;

    /// <summary>Checks that a posted value is one of the choices.</summary>
    public void Choice<T>(string field, T chosen)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(chosen)) Break(field, Rules.NotAChoice);
    }

    /// <summary>Reads one of the choices by its name; any other text breaks a rule.</summary>
    public T RequiredChoice<T>(string field, string? typed)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(typed, out var chosen) && Enum.IsDefined(chosen)) return chosen;
        Break(field, Rules.NotAChoice);
        return default;
    }

    private static string WithoutBlanks(string typed)
    {
        var start = 0;
        var end = typed.Length;
        while (start < end && IsBlank(typed[start])) start++;
        while (end > start && IsBlank(typed[end - 1])) end--;
        return typed[start..end];
    }

    /// <summary>Returns the value if no rule is broken, otherwise the violations.</summary>
    public Checked<T> Result<T>(Func<T> value)
        where T : class => IsMet ? new(value(), []) : new(null, violations);
}
