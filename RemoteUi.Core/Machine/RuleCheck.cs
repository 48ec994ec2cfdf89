using System.Globalization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Collects the rules that a form breaks while its fields are read; each reader gives back the value, or null where
/// there is none.
/// </summary>
internal sealed class RuleCheck
{
    private readonly List<RuleViolation> violations = [];

    public void Break(string field, string rule, params object[] arguments) =>
        violations.Add(new(field, rule, arguments));

    /// <summary>Takes the violations of a form inside this one over, their fields named with the path.</summary>
    public void Include(string path, IEnumerable<RuleViolation> inner) =>
        violations.AddRange(inner.Select(one => one with { Field = $"{path}.{one.Field}" }));

    public string? OptionalText(string field, string? typed, int longest)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > longest) Break(field, Rules.TooLong, longest);
        else if (text.Any(char.IsControl)) Break(field, Rules.ControlCharacter);
        return text;
    }

    public string? RequiredText(string field, string? typed, int longest)
    {
        var text = OptionalText(field, typed, longest);
        if (text is null) Break(field, Rules.Required);
        return text;
    }

    public int? RequiredNumber(string field, string? typed, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Break(field, Rules.Required);
            return null;
        }

        if (ReadNumber(typed, least, most) is { } number) return number;
        Break(field, Rules.NotInRange, least, most);
        return null;
    }

    /// <summary>The number where it is one in the range, else null; breaks no rule.</summary>
    public static int? ReadNumber(string? typed, int least, int most) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : null;

    public void Choice<T>(string field, T chosen)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(chosen)) Break(field, Rules.NotAChoice);
    }

    public Checked<T> Result<T>(Func<T> value)
        where T : class => violations.Count == 0 ? new(value(), []) : new(null, violations);
}
