using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents one signature of a SignedData, verified only with certificates that are known beforehand. The message's
/// own certificates are used only to report who signed instead.
/// </summary>
internal sealed class SignerInfoReader
{
    private const byte SignedAttributesTag = 0xA0;
    private const byte SetTag = 0x31;

    private readonly SignerInfo info;
    private readonly IReadOnlyList<byte[]> attributeForms;

    public SignerInfoReader(BerElement element)
        : this(element, SignerInfoFields.Read(element))
    {
    }

    private SignerInfoReader(BerElement element, SignerInfoFields fields)
    {
        info = fields.Info;
        Attributes = new SignedAttributes(fields.Attributes);
        attributeForms = info.SignedAttrs is null
            ? []
            : [.. AsReceived(element), info.SignedAttrs.GetEncoded(Asn1Encodable.Der)];
    }

    /// <summary>Gets the signed attributes; empty if the signature covers the content directly.</summary>
    public SignedAttributes Attributes { get; }

    public IReadOnlyList<X509Certificate2> LeftOut { get; init; } = [];

    private bool HasAttributes => attributeForms.Count > 0;

    /// <summary>Returns the signer if the signature is valid; otherwise throws with the reason.</summary>
    /// <param name="embedded">The message's own certificates, loaded only if a failure has to be explained.</param>
    public (X509Certificate2 Signer, HashAlgorithmName Digest) Verify(
        byte[] content, IReadOnlyList<X509Certificate2> trusted, Lazy<IReadOnlyList<X509Certificate2>> embedded)
    {
        var scheme = SignatureScheme.Of(
            info.SignatureAlgorithm, info.DigestAlgorithm, trusted.Any(PostQuantum.Allows));
        var named = trusted.Where(IsNamed).ToList();
        if (named.Count == 0) throw Unknown(trusted, embedded);

        var forms = HasAttributes ? attributeForms : [content];
        var signature = info.Signature.GetOctets();
        var signer = named.FirstOrDefault(candidate => forms.Any(form => scheme.Verifies(candidate, form, signature)));
        if (signer is null) throw NotVerified(named, embedded, scheme);

        if (HasAttributes) CheckDigest(content);
        return (signer, scheme.Hash);
    }

    private void CheckDigest(byte[] content)
    {
        var stated = Attributes.Octets(CmsAttributes.MessageDigest)
            ?? throw new ScepFormatException(Cause.SignatureInvalid, "The signed attributes contain no messageDigest");
        var actual = CryptographicOperations.HashData(DigestNames.Required(info.DigestAlgorithm), content);
        if (!actual.AsSpan().SequenceEqual(stated))
            throw new ScepFormatException(
                Cause.SignatureInvalid,
                "The digest of the content differs from the signed messageDigest attribute");
    }

    private bool IsNamed(X509Certificate2 certificate) => SignerNames.Matches(info.SignerID, certificate);

    private ScepFormatException Unknown(
        IReadOnlyList<X509Certificate2> trusted, Lazy<IReadOnlyList<X509Certificate2>> embedded) =>
        LeftOut.FirstOrDefault(IsNamed) is { } known
            ? new(
                Cause.SignerUnknown,
                $"Signed by {Thumbprint.Describe(known)}, which GetCACert named but which was not issued under the "
                    + "certificate of the fingerprint")
            : new(
        Cause.SignerUnknown,
        $"Signed by {Describe(embedded.Value.FirstOrDefault(IsNamed))}; expected one of "
            + $"{string.Join("; ", trusted.Take(4).Select(Thumbprint.Describe))}");

    private ScepFormatException NotVerified(
        List<X509Certificate2> named, Lazy<IReadOnlyList<X509Certificate2>> embedded, SignatureScheme scheme)
    {
        var lookAlike = embedded.Value.FirstOrDefault(certificate =>
            IsNamed(certificate)
                && !named.Any(known => known.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)));
        return lookAlike is null
            ? new ScepFormatException(
                Cause.SignatureInvalid,
                $"The signature ({scheme.Hash.Name}) does not verify with {Thumbprint.Describe(named[0])}")
            : new ScepFormatException(
                Cause.SignerUnknown,
                "Signed by a different certificate with the same issuer and serial number: received "
                    + $"{Thumbprint.Of(lookAlike)}, expected {Thumbprint.Of(named[0])}");
    }

    private string Describe(X509Certificate2? certificate) =>
        certificate is null
            ? $"a certificate that is not in the message ({SignerNames.Describe(info.SignerID)})"
            : Thumbprint.Describe(certificate);

    /// <summary>
    /// Returns the attributes in the order and form received, as a SET (RFC 5652, 5.4): some servers sign an order that
    /// differs from DER's.
    /// </summary>
    private static IEnumerable<byte[]> AsReceived(BerElement element)
    {
        foreach (var field in element.Children())
        {
            if (field.FirstTagByte != SignedAttributesTag || !field.HasDefiniteLength) continue;
            var bytes = field.Encoded.ToArray();
            bytes[0] = SetTag;
            return [bytes];
        }

        return [];
    }
}
