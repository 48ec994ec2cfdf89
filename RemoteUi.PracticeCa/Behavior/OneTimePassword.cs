using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Represents a one-time challenge password as it is stored: its SHA-256 hash and its expiry time.</summary>
internal sealed record OneTimePassword(byte[] Hash, DateTimeOffset ExpiresAt)
{
    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;

    public bool Has(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);
}
