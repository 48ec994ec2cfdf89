using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents a challenge password. It prints as <c>***</c>.</summary>
[JsonConverter(typeof(ChallengePasswordConverter))]
public sealed class ChallengePassword
{
    private readonly string value;

    public ChallengePassword(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    /// <summary>Returns the text, to be stored.</summary>
    public string Reveal() => value;

    /// <summary>Compares in constant time.</summary>
    public bool Matches(ChallengePassword other) => CryptographicOperations.FixedTimeEquals(Hash(), other.Hash());

    /// <summary>Returns the SHA-256 hash of the text in UTF-8.</summary>
    internal byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(value));

    public override string ToString() => "***";
}
