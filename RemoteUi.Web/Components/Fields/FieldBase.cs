using Microsoft.AspNetCore.Components;

namespace RemoteUi.Web.Components.Fields;

/// <summary>What all fields share: name, label, hint, and what is wrong with what was typed.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The form's property, with dots where it lies in another form.</summary>
    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The name of the form parameter that the field belongs to.</summary>
    [Parameter]
    public string Form { get; set; } = "Form";

    [CascadingParameter]
    public FieldErrors? Errors { get; set; }

    protected string Id => FieldErrors.IdOf(Field);

    protected string Name => Form.Length == 0 ? Field : $"{Form}.{Field}";

    protected string? Wrong => Errors?.For(Field);

    protected string? Invalid => Wrong is null ? null : "true";

    /// <summary>The ids of what describes the control: its mistake first, then its hint.</summary>
    protected string? DescribedBy =>
        (Wrong, Hint) switch
        {
            (null, null) => null,
            (not null, null) => $"{Id}-wrong",
            (null, not null) => $"{Id}-hint",
            _ => $"{Id}-wrong {Id}-hint",
        };
}
