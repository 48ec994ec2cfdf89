namespace RemoteUi.Web.Components.Fields;

/// <summary>Represents a property of a form on its page, with everything that follows from its name.</summary>
/// <param name="Path">The property, with dots if it is in a nested form. Its errors use this name.</param>
/// <param name="Name">The name under which it is posted.</param>
/// <param name="Value">The current value.</param>
/// <param name="Wrong">What is wrong with the entered value, or null.</param>
public sealed record BoundField(string Path, string Name, object? Value, string? Wrong)
{
    /// <summary>The name of the form's parameter in each page that has one.</summary>
    private const string Form = "Form";

    public string Id => FieldErrors.IdOf(Path);

    /// <summary>Gets the value for aria-invalid.</summary>
    public string? Invalid => Wrong is null ? null : "true";

    /// <param name="within">The path of the nested form that the property belongs to, with a trailing dot; otherwise
    /// empty.</param>
    public static BoundField Of(FieldPath path, string within, FieldErrors? errors)
    {
        var full = within + path.Path;
        return new(full, path.IsOfForm ? $"{Form}.{full}" : full, path.Value, errors?.For(full));
    }
}
