using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Represents the content of a CertPoll (RFC 8894, 3.3.3).</summary>
internal sealed record IssuerAndSubject(X500DistinguishedName Issuer, X500DistinguishedName Subject);

/// <summary>Represents the content of a GetCert or GetCRL (RFC 8894, 3.3.4).</summary>
/// <param name="SerialNumber">Big-endian.</param>
internal sealed record IssuerAndSerial(X500DistinguishedName Issuer, ReadOnlyMemory<byte> SerialNumber);

/// <summary>Reads the messageData that <see cref="MessageDataWriter"/> writes.</summary>
internal static class MessageDataReader
{
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;

    /// <summary>Returns an <see cref="Codec.IssuerAndSubject"/>, or null if the content is something else.</summary>
    public static IssuerAndSubject? AsIssuerAndSubject(ReadOnlyMemory<byte> content) =>
        Parts(content) is [{ FirstTagByte: Sequence } issuer, { FirstTagByte: Sequence } subject]
            && IsName(issuer) && IsName(subject)
            ? Reading.Of("The issuer and subject", () => new IssuerAndSubject(Name(issuer), Name(subject)))
            : null;

    /// <summary>Returns an <see cref="IssuerAndSerial"/>, or null if the content is something else.</summary>
    public static IssuerAndSerial? AsIssuerAndSerial(ReadOnlyMemory<byte> content) =>
        Parts(content) is [{ FirstTagByte: Sequence } issuer, { FirstTagByte: Integer } number] && IsName(issuer)
            ? Reading.Of("The issuer and serial number", () => new IssuerAndSerial(Name(issuer), number.Content))
            : null;

    private static List<BerElement> Parts(ReadOnlyMemory<byte> content)
    {
        var element = BerElement.First(content);
        return element.FirstTagByte == Sequence ? element.Children() : [];
    }

    /// <summary>A sequence of sets.</summary>
    private static bool IsName(BerElement element) => element.Children().TrueForAll(set => set.FirstTagByte == 0x31);

    private static X500DistinguishedName Name(BerElement element) => new(element.Encoded.Span);
}
