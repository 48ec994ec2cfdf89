namespace RemoteUi.Core.Machine;

/// <summary>
/// A rule that a filled form breaks, as a value: the field's name (the form's property), the rule's name (a key of the
/// pages' words), and what the sentence needs to name.
/// </summary>
public sealed record RuleViolation(string Field, string Rule, params object[] Arguments);

/// <summary>A form that was checked: its value, or every rule it breaks.</summary>
public sealed record Checked<T>(T? Value, IReadOnlyList<RuleViolation> Violations)
    where T : class
{
    public bool IsValid => Violations.Count == 0 && Value is not null;
}
