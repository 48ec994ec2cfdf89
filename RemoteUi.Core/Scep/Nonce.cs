using System.Security.Cryptography;

namespace RemoteUi.Core.Scep;

/// <summary>Represents a senderNonce (RFC 8894, 3.2.1.5): 16 random bytes, new in each message.</summary>
internal sealed class Nonce
{
    internal Nonce(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    public static Nonce New() => new(RandomNumberGenerator.GetBytes(16));

    public override string ToString() => Convert.ToHexString(Bytes);
}
