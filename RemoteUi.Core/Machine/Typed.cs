using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Represents a setting that is typed, such as a number or a date, in the one shape that the form, the settings and the
/// stored file share: the text as typed, which is the value in the settings, because those were checked
/// (<see cref="TypedSettings"/>). JSON holds the value, not the text.
/// </summary>
/// <param name="Text">The text, in the invariant culture if it represents a value.</param>
[JsonConverter(typeof(TypedJson))]
public readonly record struct Typed<T>(string? Text) : ITyped, IParsable<Typed<T>>
    where T : struct, IParsable<T>
{
    /// <exception cref="InvalidOperationException">The text does not represent a value; a form is not checked yet.
    /// </exception>
    public T Value => Read() ?? throw new InvalidOperationException($"The text is not a {typeof(T).Name}.");

    /// <summary>Returns the value, or null if the text does not represent one.</summary>
    public T? Read() => T.TryParse(Text?.Trim(), CultureInfo.InvariantCulture, out var value) ? value : null;

    object? ITyped.Read() => Read();

    ITyped ITyped.Normalize() => Read() is { } value ? (Typed<T>)value : this;

    public static implicit operator Typed<T>(T value) =>
        new(
            value is DateOnly day
                ? day.ToString("O", CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{value}"));

    /// <summary>Keeps any text, so that a form shows again what was typed.</summary>
    static Typed<T> IParsable<Typed<T>>.Parse(string s, IFormatProvider? provider) => new(s);

    static bool IParsable<Typed<T>>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out Typed<T> result)
    {
        result = new(s);
        return s is not null;
    }

    public override string ToString() => Text ?? "";
}

/// <summary>Represents a <see cref="Typed{T}"/> of any value.</summary>
public interface ITyped
{
    string? Text { get; }

    /// <summary>Returns the value, or null if the text does not represent one.</summary>
    object? Read();

    /// <summary>Returns the same setting with its text as the value is written, for example 7 for 07.</summary>
    ITyped Normalize();
}
