using System.Diagnostics.CodeAnalysis;

namespace RemoteUi.Core;

/// <summary>
/// Represents a text that must not be shown, such as a password or a challenge password. It prints as <c>***</c>, so
/// that no log or page shows it by accident.
/// </summary>
public sealed class Secret : IEquatable<Secret>, IParsable<Secret>
{
    private readonly string value;

    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    /// <summary>Returns the secret for a typed text, or null if nothing was typed.</summary>
    public static Secret? FromTyped(string? text) => string.IsNullOrEmpty(text) ? null : new Secret(text);

    /// <summary>
    /// Lets model binding turn a posted field into a secret before anything can log it. An empty field is valid and
    /// read as null: Blazor drops a whole nested form if one of its fields cannot be read.
    /// </summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Secret result)
    {
        result = FromTyped(s)!;
        return s is not null;
    }

    public static Secret Parse(string s, IFormatProvider? provider) => new(s);

    /// <summary>Returns the text. Call it only to encode, encrypt, or compare the text.</summary>
    public string Reveal() => value;

    public bool Equals(Secret? other) =>
        other is not null && string.Equals(value, other.value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(value);

    public override string ToString() => "***";
}
