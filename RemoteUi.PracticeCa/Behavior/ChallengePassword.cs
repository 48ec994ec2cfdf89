using System.Security.Cryptography;
using System.Text;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>A challenge password that prints as <c>***</c>.</summary>
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
    public bool Matches(string other) => CryptographicOperations.FixedTimeEquals(Hash(value), Hash(other));

    public override string ToString() => "***";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
