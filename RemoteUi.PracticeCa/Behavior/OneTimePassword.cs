using System.Security.Cryptography;
using System.Text.Json.Serialization;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Represents a one-time challenge password as it is stored: its SHA-256 hash and its expiry time.</summary>
internal sealed record OneTimePassword(byte[] Hash, DateTimeOffset ExpiresAt)
{
    /// <summary>The names that it is good for; null for any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChallengeBinding? Binding { get; init; }

    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;

    public bool Has(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);
}
