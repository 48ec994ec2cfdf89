using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Reads a pkiMessage (RFC 8894, 3.2) as far as a reply requires.</summary>
internal static class ScepRequestReader
{
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>
    /// Reads a message. Throws <see cref="UnreadableMessageException"/> if no CertRep can be sent in reply.
    /// </summary>
    public static ScepRequest Read(byte[] message)
    {
        var signed = ReadSigned(message);
        if (signed.SignerInfos.Count != 1)
            throw new UnreadableMessageException("The message must have exactly one signer");
        var signer = signed.SignerInfos[0];
        var attributes = new SignedAttributes(signer);
        var transactionId = attributes.TransactionId
            ?? throw new UnreadableMessageException("The message has no transactionID");
        return new ScepRequest(
            SHA256.HashData(message), transactionId, attributes, signer, ReadCertificate(signer),
            ReadEnvelope(signed.ContentInfo.Content))
        {
            Content = signed.ContentInfo.Content,
            CertificateCount = CountCertificates(message),
        };
    }

    private static X509Certificate2? ReadCertificate(SignerInfo signer)
    {
        try
        {
            return signer.Certificate;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// Counts the certificates in a message that was decoded before. The platform opens each when it is asked for them.
    /// </summary>
    private static int CountCertificates(byte[] message)
    {
        var data = new AsnReader(message, AsnEncodingRules.BER).ReadSequence();
        data.ReadObjectIdentifier();
        data = data.ReadSequence(Field0).ReadSequence();
        data.ReadInteger();
        data.ReadEncodedValue(); // The digest algorithms.
        data.ReadEncodedValue(); // The content.
        if (!data.PeekTag().HasSameClassAndValue(Field0)) return 0;
        var certificates = data.ReadSetOf(skipSortOrderValidation: true, Field0);
        var count = 0;
        for (; certificates.HasData; count++) certificates.ReadEncodedValue();
        return count;
    }

    private static SignedCms ReadSigned(byte[] message)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(message);
            _ = signed.SignerInfos; // decoded on first access, so errors surface here
            return signed;
        }
        catch (CryptographicException exception)
        {
            throw new UnreadableMessageException("The message is not CMS SignedData", exception);
        }
    }

    private static EnvelopedCms? ReadEnvelope(byte[] content)
    {
        try
        {
            var envelope = new EnvelopedCms();
            envelope.Decode(content);
            return envelope;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
