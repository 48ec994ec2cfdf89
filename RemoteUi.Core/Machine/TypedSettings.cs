using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Checks the settings that are typed by their attributes: a <see cref="Typed{T}"/> by <see cref="RangeAttribute"/>, a
/// text by <see cref="MaxLengthAttribute"/> and <see cref="RequiredAttribute"/>; each only if it is needed
/// (<see cref="NeededIfAttribute"/>).
/// </summary>
internal static class TypedSettings
{
    /// <summary>
    /// Copies the typed settings of a form to <paramref name="settings"/>, without surrounding blanks.
    /// </summary>
    /// <typeparam name="T">The record that declares the settings.</typeparam>
    public static void Take<T>(T form, T stored, T settings)
        where T : class
    {
        foreach (var property in PropertiesOf<T>())
        {
            var broken = new RuleCheck();
            var value = Read(broken, property, form);
            property.SetValue(settings, IsNeeded(property, form) || broken.IsMet ? value : property.GetValue(stored));
        }
    }

    /// <summary>Records each rule that a setting that is needed breaks.</summary>
    public static void Check<T>(RuleCheck check, T form)
        where T : class
    {
        foreach (var property in PropertiesOf<T>().Where(property => IsNeeded(property, form)))
            Read(check, property, form);
    }

    private static IEnumerable<PropertyInfo> PropertiesOf<T>() =>
        typeof(T).GetProperties().Where(property => property.IsDefined(typeof(ValidationAttribute)));

    private static bool IsNeeded(PropertyInfo property, object form) =>
        property.GetCustomAttribute<NeededIfAttribute>() is not { CheckBox: var name }
            || form.GetType().GetProperty(name)!.GetValue(form) is true;

    private static object? Read(RuleCheck check, PropertyInfo property, object form) =>
        property.GetValue(form) is ITyped typed
            ? ReadTyped(check, property, typed)
            : ReadText(check, property, (string?)property.GetValue(form));

    private static object ReadTyped(RuleCheck check, PropertyInfo property, ITyped typed)
    {
        var range = property.GetCustomAttribute<RangeAttribute>()
            ?? throw new InvalidOperationException($"{property.Name} needs a Range.");
        if (string.IsNullOrWhiteSpace(typed.Text)) check.Break(property.Name, Rules.Required);
        else if (typed.Read() is not { } value || !range.IsValid(value)) BreakRange(check, property, range);
        return typed.Normalize();
    }

    private static void BreakRange(RuleCheck check, PropertyInfo property, RangeAttribute range)
    {
        if (range.OperandType == typeof(DateOnly)) check.Break(property.Name, Rules.NotADate);
        else check.Break(property.Name, Rules.NotInRange, range.Minimum, range.Maximum);
    }

    private static string? ReadText(RuleCheck check, PropertyInfo property, string? typed)
    {
        var maxLength = property.GetCustomAttribute<MaxLengthAttribute>()?.Length
            ?? throw new InvalidOperationException($"{property.Name} needs a MaxLength.");
        return property.IsDefined(typeof(RequiredAttribute))
            ? check.RequiredText(property.Name, typed, maxLength)
            : check.OptionalText(property.Name, typed, maxLength);
    }
}
