using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>A challenge password that prints as <c>***</c>.</summary>
[JsonConverter(typeof(ChallengePasswordConverter))]
public sealed class ChallengePassword
{
    private readonly string value;

    public ChallengePassword(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    /// <summary>Hands out the text, to be stored.</summary>
    public string Reveal() => value;

    /// <summary>Compares in constant time.</summary>
    public bool Matches(ChallengePassword other) => CryptographicOperations.FixedTimeEquals(Hash(), other.Hash());

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    internal byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(value));

    public override string ToString() => "***";
}
