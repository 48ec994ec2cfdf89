using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// Provides what all fields share. A field is bound to a property by <see cref="For"/>; its name, id, label, hint,
/// value and error follow from that.
/// </summary>
public abstract class FieldBase<TValue> : ComponentBase
{
    /// <summary>The form's property, such as <c>() => form.Port</c>.</summary>
    [Parameter, EditorRequired]
    public Expression<Func<TValue>> For { get; set; } = default!;

    /// <summary>The path of the nested form that the field belongs to, with a trailing dot; otherwise empty.</summary>
    [Parameter]
    public string Within { get; set; } = "";

    /// <summary>The label, if it differs from the one in <see cref="FieldWords"/>.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>The hint, if it depends on more than the property.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    public FieldErrors? Errors { get; set; }

    [CascadingParameter]
    public FieldWords? Words { get; set; }

    /// <summary>What was typed before the session ended, which the field shows again.</summary>
    [CascadingParameter]
    public RestoredForm? Restored { get; set; }

    [Inject]
    private IStringLocalizer<Labels> Labels { get; set; } = default!;

    protected BoundField Field { get; private set; } = default!;

    protected string LabelText { get; private set; } = "";

    protected string? HintText { get; private set; }

    /// <summary>Gets the ids of the elements that describe the control: first its error, then its hint.</summary>
    protected string? DescribedBy =>
        (Field.Wrong, HintText) switch
        {
            (null, null) => null,
            (not null, null) => $"{Field.Id}-wrong",
            (null, not null) => $"{Field.Id}-hint",
            _ => $"{Field.Id}-wrong {Field.Id}-hint",
        };

    protected override void OnParametersSet()
    {
        var words = Words ?? new FieldWords(Labels);
        Field = Bind(For);
        LabelText = Label ?? words.LabelOf(Field.Path);
        HintText = Hint ?? words.HintOf(Field.Path);
    }

    /// <summary>Binds another property that the same field edits.</summary>
    protected BoundField Bind<T>(Expression<Func<T>> property) =>
        Restore<T>(BoundField.Of(FieldPath.Of(property), Within, Errors));

    protected bool IsRestored => Restored is { HasFields: true };

    private BoundField Restore<T>(BoundField field)
    {
        if (!IsRestored) return field;
        var typed = Restored!.ValueOf(field.Name);
        object? value = typeof(T) == typeof(bool) ? typed == "true"
            : typed is null ? field.Value
            : typeof(T).IsEnum && Enum.TryParse(typeof(T), typed, out var choice) ? choice
            : typeof(T) == typeof(string) || typeof(T).IsAssignableTo(typeof(ITyped)) ? typed
            : field.Value;
        return field with { Value = value };
    }
}
