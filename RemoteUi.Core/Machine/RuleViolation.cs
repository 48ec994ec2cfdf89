namespace RemoteUi.Core.Machine;

/// <summary>
/// A rule that a form breaks, as a value: the field's name (the form's property), the rule's name (the key of a page
/// text), and the arguments of that text.
/// </summary>
public sealed record RuleViolation(string Field, string Rule, params object[] Arguments);

/// <summary>The result of checking a form: its value, or every rule it breaks.</summary>
public sealed record Checked<T>(T? Value, IReadOnlyList<RuleViolation> Violations)
    where T : class
{
    public bool IsValid => Violations.Count == 0 && Value is not null;

    /// <summary>Returns the same with the violations in the order of the fields on the page.</summary>
    public Checked<T> InOrderOf(string[] fields) =>
        this with { Violations = [.. Violations.OrderBy(violation => Array.IndexOf(fields, violation.Field))] };
}
