using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Fields;

/// <summary>Represents the errors of a posted form, by field, as sentences in the user's language.</summary>
public sealed class FieldErrors(IReadOnlyList<(string Field, string Sentence)> all)
{
    public FieldErrors(IReadOnlyList<RuleViolation> violations, IStringLocalizer<RuleWords> words)
        : this([
            .. violations.Select(violation =>
                (violation.Field, words[$"Rule.{violation.Rule}", violation.Arguments].Value)),
        ])
    {
    }

    /// <summary>Gets each broken rule, with its field and sentence, in the order of the form.</summary>
    public IReadOnlyList<(string Field, string Sentence)> All { get; } = all;

    public bool IsEmpty => All.Count == 0;

    /// <summary>Returns the first sentence about a field, or null if the field is valid.</summary>
    public string? For(string field) => All.FirstOrDefault(error => error.Field == field).Sentence;

    /// <summary>
    /// Returns the id of a field's control: its name without characters that have a meaning in an address or a style
    /// sheet.
    /// </summary>
    public static string IdOf(string field) => field.Replace('.', '-');
}
