using System.Diagnostics.CodeAnalysis;

namespace RemoteUi.Core;

/// <summary>
/// Represents a text that must not be shown, such as a password or a challenge password. It prints as <c>***</c>, so
/// that no log or page shows it by accident.
/// </summary>
public sealed class Secret : IEquatable<Secret>, IParsable<Secret>
{
    private readonly Func<string> reveal;

    public Secret(string value)
        : this(() => value) => ArgumentException.ThrowIfNullOrEmpty(value);

    private Secret(Func<string> reveal) => this.reveal = reveal;

    /// <summary>
    /// A stored secret that is decrypted when it is used and not before: most pages that read the settings do not use
    /// it.
    /// </summary>
    /// <param name="reveal">Decrypts the text.</param>
    public static Secret Sealed(Func<string> reveal) => new(reveal);

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
    public string Reveal() => reveal();

    public bool Equals(Secret? other) =>
        ReferenceEquals(this, other)
            || (other is not null && string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Reveal());

    public override string ToString() => "***";
}
