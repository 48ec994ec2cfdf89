using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Fields;

/// <summary>What is wrong with a form that was sent, field by field, as sentences in the reader's language.</summary>
public sealed class FieldErrors(IReadOnlyList<RuleViolation> violations, IStringLocalizer<RuleWords> words)
{
    /// <summary>Each broken rule with its field and sentence, in the form's order.</summary>
    public IReadOnlyList<(string Field, string Sentence)> All { get; } =
        [
            .. violations.Select(violation =>
                (violation.Field, words[$"Rule.{violation.Rule}", violation.Arguments].Value)),
        ];

    public bool IsEmpty => All.Count == 0;

    /// <summary>The first sentence about a field, or null where it is in order.</summary>
    public string? For(string field) => All.FirstOrDefault(error => error.Field == field).Sentence;

    /// <summary>
    /// The id of a field's control: its name with nothing that an address or a style would trip over.
    /// </summary>
    public static string IdOf(string field) => field.Replace('.', '-');
}
