using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Two envelopes of the cipher and size of another one: one that can be decrypted, and one whose content has wrong
/// padding. Both are always made, to take as long.
/// </summary>
internal sealed record EnvelopeCounterparts(EnvelopedCms Readable, EnvelopedCms Unreadable)
{
    /// <param name="standIn">The key that they are encrypted to: <see cref="StandInKey"/>.</param>
    public static EnvelopeCounterparts Of(EnvelopedCms envelope, RSA standIn)
    {
        var cipher = envelope.ContentEncryptionAlgorithm.Oid.Value ?? "";
        var block = Algorithms.BlockBytes(cipher);
        // The first of at least two blocks is the one to change.
        var blocks = Math.Max(envelope.ContentInfo.Content.Length / block, 2);
        var length = (blocks * block) - 1;
        var readable = Encrypt(RandomNumberGenerator.GetBytes(length), Algorithms.Writable(cipher), standIn);
        var unreadable = readable.ToArray();
        // The content ends with one byte of padding, a 1. A change of a block changes the next one in the same place.
        unreadable[^(block + 1)] ^= 1;
        return new(Decode(readable), Decode(unreadable));
    }

    private static byte[] Encrypt(byte[] content, string cipher, RSA recipientKey) => EnvelopedDataWriter.Encrypt(
        content, cipher, EnvelopedDataWriter.VersionOfKeyTransport,
        key => KeyTransportWriter.Write(key, StandInKey.Certificate, recipientKey));

    private static EnvelopedCms Decode(byte[] encoded)
    {
        var envelope = new EnvelopedCms();
        envelope.Decode(encoded);
        return envelope;
    }
}
