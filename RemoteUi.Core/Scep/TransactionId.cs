using System.Security.Cryptography;

namespace RemoteUi.Core.Scep;

/// <summary>
/// The name of a SCEP transaction (RFC 8894, 3.2.1.1): a PrintableString, here 32 hexadecimal digits of 16 random
/// bytes.
/// </summary>
public readonly record struct TransactionId(string Value)
{
    /// <summary>Draws a new transaction ID; no two requests share one.</summary>
    public static TransactionId New() => new(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public override string ToString() => Value;
}
