using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// Provides the texts of a form's fields. The key of a label is the name of the property, that of a hint is the same
/// with <c>.Hint</c>. For a field of a nested form, only the last part of the name counts.
/// </summary>
/// <param name="Prefix">The prefix of this form's keys, if its set of texts also contains others.</param>
/// <param name="Renamed">The keys of fields that this form labels differently, by field.</param>
public sealed record FieldWords(
    IStringLocalizer Words, string Prefix = "", IReadOnlyDictionary<string, string>? Renamed = null)
{
    /// <summary>Returns the words of a form that sets a new password.</summary>
    public static FieldWords ForNewPassword(IStringLocalizer words) =>
        new(words, Renamed: new Dictionary<string, string> { ["Password"] = "NewPassword" });

    public string LabelOf(string field) => Words[KeyOf(field)];

    /// <summary>
    /// Returns the hint, or null if the field has none. {0} in it is the maximum length of the field.
    /// </summary>
    public string? HintOf(string field)
    {
        object[] maxLength = FieldLengths.Of(PropertyOf(field)) is { } length ? [length] : [];
        return Words[$"{KeyOf(field)}.Hint", maxLength] is { ResourceNotFound: false } hint ? hint.Value : null;
    }

    private string KeyOf(string field)
    {
        var name = PropertyOf(field);
        return Prefix + (Renamed?.GetValueOrDefault(name) ?? name);
    }

    private static string PropertyOf(string field) => field[(field.LastIndexOf('.') + 1)..];
}
