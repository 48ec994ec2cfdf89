using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents a SignedData as received: nothing in it is verified. <see cref="SignedMessageReader"/> verifies it.
/// </summary>
internal sealed class ReceivedMessage
{
    private readonly Lazy<IReadOnlyList<X509Certificate2>> embedded;

    private ReceivedMessage(BerElement element)
    {
        Element = element;
        Fields = SignedDataFields.Read(element);
        Content = Fields.Content();
        embedded = new(() => CertificateSetReader.ReadEmbedded(Fields.Certificates));
    }

    /// <summary>Gets the message without what follows it.</summary>
    public BerElement Element { get; }

    public SignedDataFields Fields { get; }

    /// <summary>Gets the octets of eContent; empty if there is none.</summary>
    public byte[] Content { get; }

    /// <summary>Gets the message's own certificates, loaded when first asked for.</summary>
    public Lazy<IReadOnlyList<X509Certificate2>> Embedded => embedded;

    public static ReceivedMessage Read(ReadOnlyMemory<byte> message) => Reading.Of("The signed message", () =>
    {
        var element = BerElement.First(message);
        return SignedDataFields.IsContentInfo(element)
            ? new ReceivedMessage(element)
            : throw new ScepFormatException(Cause.Malformed, "The reply is ASN.1 but not a CMS message");
    });
}
