using System.Security.Cryptography;
using System.Text;

namespace RemoteUi.Web.Access;

/// <summary>
/// Represents the one-time code that proves that a caller can read the program's output. Callers on this computer need
/// it too: a relay makes others look like them. It is generated at each start: 16 of 31 characters, 79 random bits.
/// </summary>
public sealed class SetupCode
{
    /// <summary>Letters and digits that are not mistaken for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private readonly string code = RandomNumberGenerator.GetString(Alphabet, 16);

    /// <summary>Returns the code for the output, in groups of four.</summary>
    public string Reveal() => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>Compares in constant time; spaces, hyphens and letter case are ignored.</summary>
    public bool Matches(string? typed)
    {
        var cleaned = (typed ?? "")
            .Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cleaned), Encoding.UTF8.GetBytes(code));
    }
}
