using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>A one-time challenge password as it is kept: its SHA-256, and when it ends.</summary>
internal sealed record OneTimePassword(byte[] Hash, DateTimeOffset ExpiresAt)
{
    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;

    public bool Has(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);
}
