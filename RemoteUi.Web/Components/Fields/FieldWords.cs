using Microsoft.Extensions.Localization;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// The words of a form's fields: the label's key is the name of the property, the hint's is the same with
/// <c>.Hint</c>. A field of a form inside another is known by its last name.
/// </summary>
/// <param name="Prefix">What the keys of this form begin with, where its set of words has others too.</param>
public sealed record FieldWords(IStringLocalizer Words, string Prefix = "")
{
    public string LabelOf(string field) => Words[KeyOf(field)];

    /// <summary>The hint, or null where the field has none.</summary>
    public string? HintOf(string field) =>
        Words[$"{KeyOf(field)}.Hint"] is { ResourceNotFound: false } hint ? hint.Value : null;

    private string KeyOf(string field) => Prefix + field[(field.LastIndexOf('.') + 1)..];
}
