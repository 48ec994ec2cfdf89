using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// What all fields share. A field is bound to a property by <see cref="For"/>; its name, id, label, hint, value and
/// error follow from that.
/// </summary>
public abstract class FieldBase<TValue> : ComponentBase
{
    /// <summary>The form's property, such as <c>() => form.Port</c>.</summary>
    [Parameter, EditorRequired]
    public Expression<Func<TValue>> For { get; set; } = default!;

    /// <summary>The path of the form where it is a part of another one, with its dot.</summary>
    [Parameter]
    public string Within { get; set; } = "";

    /// <summary>Only if the page calls the field otherwise than <see cref="FieldWords"/> do.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Only if it depends on more than the property.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    public FieldErrors? Errors { get; set; }

    [CascadingParameter]
    public FieldWords? Words { get; set; }

    [Inject]
    private IStringLocalizer<Labels> Labels { get; set; } = default!;

    protected BoundField Field { get; private set; } = default!;

    protected string LabelText { get; private set; } = "";

    protected string? HintText { get; private set; }

    /// <summary>The ids of what describes the control: its mistake first, then its hint.</summary>
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

    /// <summary>Another property that the same field asks for.</summary>
    protected BoundField Bind<T>(Expression<Func<T>> property) =>
        BoundField.Of(FieldPath.Of(property), Within, Errors);
}
