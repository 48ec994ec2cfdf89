using System.Security.Cryptography;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Represents the identifier of a SCEP transaction (RFC 8894, 3.2.1.1): a PrintableString, here 16 random bytes as 32
/// hexadecimal digits.
/// </summary>
public readonly record struct TransactionId(string Value)
{
    /// <summary>Generates a new transaction ID; no two requests share one.</summary>
    public static TransactionId New() => new(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public override string ToString() => Value;
}
