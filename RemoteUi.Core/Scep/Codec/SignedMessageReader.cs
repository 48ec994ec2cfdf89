using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Represents a SignedData whose signature has been verified, with its signer.</summary>
internal sealed record SignedMessage(
    X509Certificate2 Signer, HashAlgorithmName Digest, SignedAttributes Attributes, byte[] Content);

/// <summary>
/// Reads a SignedData and verifies its signature (RFC 5652, 5.4 to 5.6). Ignores the bytes after the message.
/// </summary>
internal static class SignedMessageReader
{
    private const int MaxSignatures = 4;

    /// <param name="trusted">The certificates that may have signed: all that GetCACert returned, complete.</param>
    /// <param name="leftOut">Those that it gave too and that may not, for the evidence.</param>
    public static SignedMessage Read(
        ReadOnlyMemory<byte> message, IReadOnlyList<X509Certificate2> trusted,
        IReadOnlyList<X509Certificate2>? leftOut = null) =>
        Verify(ReceivedMessage.Read(message), trusted, leftOut);

    /// <inheritdoc cref="Read"/>
    public static SignedMessage Verify(
        ReceivedMessage message, IReadOnlyList<X509Certificate2> trusted,
        IReadOnlyList<X509Certificate2>? leftOut = null) =>
        Reading.Of("The signed message", () =>
    {
        var signatures = message.Fields.SignerInfos.Count;
        if (signatures == 0) throw new ScepFormatException(Cause.NotSigned, "The message is not signed");
        if (signatures > MaxSignatures)
            throw new ScepFormatException(Cause.Malformed, $"More than {MaxSignatures} signatures");
        return Verified(message, trusted, leftOut ?? []);
    });

    private static SignedMessage Verified(
        ReceivedMessage message, IReadOnlyList<X509Certificate2> trusted, IReadOnlyList<X509Certificate2> leftOut)
    {
        ScepFormatException? first = null;
        foreach (var element in message.Fields.SignerInfos)
        {
            try
            {
                var info = new SignerInfoReader(element) { LeftOut = leftOut };
                var (signer, digest) = info.Verify(message.Content, trusted, message.Embedded);
                CheckContentType(message.Fields, info.Attributes);
                return new SignedMessage(signer, digest, info.Attributes, message.Content);
            }
            catch (ScepFormatException exception)
            {
                first ??= exception;
            }
        }

        throw first!;
    }

    private static void CheckContentType(SignedDataFields fields, SignedAttributes attributes)
    {
        var stated = attributes.ObjectIdentifier(CmsAttributes.ContentType);
        if (stated is not null && !stated.Equals(fields.ContentType))
            throw new ScepFormatException(
                Cause.SignatureInvalid, $"The content type is {fields.ContentType.Id}, but {stated.Id} is signed");
    }
}
