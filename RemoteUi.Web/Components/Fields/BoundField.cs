namespace RemoteUi.Web.Components.Fields;

/// <summary>A property of a form on its page: everything that follows from its name.</summary>
/// <param name="Path">The property, with dots where it lies in another form: the name its errors go by.</param>
/// <param name="Name">The name that it is posted by.</param>
/// <param name="Value">What it holds now.</param>
/// <param name="Wrong">What is wrong with what was typed, or null.</param>
public sealed record BoundField(string Path, string Name, object? Value, string? Wrong)
{
    /// <summary>The form's parameter in each page that has one.</summary>
    private const string Form = "Form";

    public string Id => FieldErrors.IdOf(Path);

    /// <summary>For aria-invalid.</summary>
    public string? Invalid => Wrong is null ? null : "true";

    /// <param name="within">The path of the form that this one is a part of, with its dot.</param>
    public static BoundField Of(FieldPath path, string within, FieldErrors? errors)
    {
        var full = within + path.Path;
        return new(full, path.IsOfForm ? $"{Form}.{full}" : full, path.Value, errors?.For(full));
    }
}
