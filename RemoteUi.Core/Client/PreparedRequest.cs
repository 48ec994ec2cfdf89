using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>
/// Represents a PKCSReq or RenewalReq that is ready to be sent, and what its reply is checked against. Kept only in
/// memory: it contains the challenge password, encrypted to the CA.
/// </summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(CertificateOrder order, OutgoingMessage message)
    {
        Order = order;
        Message = message;
    }

    public CertificateOrder Order { get; }

    /// <summary>
    /// Gets whether the request was answered. After that it cannot be sent again, because a one-time challenge password
    /// in it may be used up; prepare a new request instead. A lost connection does not count, nor does a status that
    /// means "later" (<see cref="CommunicationFault.MayPass"/>): the same bytes may then be sent again.
    /// </summary>
    public bool WasAnswered { get; internal set; }

    internal OutgoingMessage Message { get; }

    /// <summary>
    /// Returns what <see cref="Restore"/> needs to send the same bytes after a restart. Encrypt it where it is stored.
    /// </summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write((byte)Message.Type);
        writer.Write((byte)Message.Algorithms.Cipher);
        writer.Write(Message.Algorithms.Digest.Name!);
        foreach (var part in (byte[][])[Message.SenderNonce.Bytes, Message.Signer, Message.Bytes])
        {
            writer.Write7BitEncodedInt(part.Length);
            writer.Write(part);
        }

        writer.Flush();
        return buffer.ToArray();
    }

    /// <summary>Returns a message that was kept by <see cref="ToBytes"/>, for the order it was made for.</summary>
    public static PreparedRequest Restore(CertificateOrder order, byte[] kept)
    {
        using var reader = new BinaryReader(new MemoryStream(kept, writable: false));
        var type = (MessageType)reader.ReadByte();
        var algorithms = new MessageAlgorithms((ContentCipher)reader.ReadByte(), new(reader.ReadString()));
        var nonce = new Nonce(Part());
        var signer = Part();
        return new(order, new(
            type, order.TransactionId, Part(), nonce, algorithms,
            [.. order.OpeningKeys.Select(key => key.OpeningKey)])
        {
            Signer = signer,
            Password = order.ChallengePassword,
        });

        byte[] Part() => reader.ReadBytes(reader.Read7BitEncodedInt());
    }
}
