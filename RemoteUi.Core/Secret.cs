using System.Diagnostics.CodeAnalysis;

namespace RemoteUi.Core;

/// <summary>
/// A text that must not be seen: a challenge password or a password. It prints as <c>***</c>, so that no log or page
/// shows it by accident.
/// </summary>
public sealed class Secret : IEquatable<Secret>, IParsable<Secret>
{
    private readonly string value;

    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    /// <summary>The secret for a text that was typed, or null where nothing was.</summary>
    public static Secret? FromTyped(string? text) => string.IsNullOrEmpty(text) ? null : new Secret(text);

    /// <summary>
    /// By which a posted field becomes a secret before anything can log it. An empty field is no mistake: it is read,
    /// as null. (Blazor drops the whole form inside a form of which one field cannot be read.)
    /// </summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Secret result)
    {
        result = FromTyped(s)!;
        return s is not null;
    }

    public static Secret Parse(string s, IFormatProvider? provider) => new(s);

    /// <summary>Hands out the text. To be called only where it is encoded, encrypted or compared.</summary>
    public string Reveal() => value;

    public bool Equals(Secret? other) =>
        other is not null && string.Equals(value, other.value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(value);

    public override string ToString() => "***";
}
