using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents one SignerInfo as received (RFC 5652, 5.3): nothing in it is verified, and nothing refused.
/// </summary>
internal sealed record SignerInfoFields(SignerInfo Info, IReadOnlyList<ReceivedAttribute> Attributes)
{
    /// <summary>Gets how the signer is named.</summary>
    public CertificateIdentifier Signer => CertificateIdentifier.Of(Info.SignerID.ID);

    public string SignatureOid => Info.SignatureAlgorithm.Algorithm.Id;

    /// <summary>Gets the digest, such as "SHA256", or the object identifier of an unknown one.</summary>
    public string DigestName => DigestNames.Describe(Info.DigestAlgorithm.Algorithm);

    public static SignerInfoFields Read(BerElement element)
    {
        var info = SignerInfo.GetInstance(Asn1Object.FromByteArray(element.Encoded.ToArray()));
        return new SignerInfoFields(info, ReceivedAttribute.ReadAll(info.SignedAttrs ?? DerSet.Empty));
    }

    /// <summary>
    /// Returns the attributes with the first of those that occur twice, to show what the message says.
    /// </summary>
    public SignedAttributes Stated() => new(Attributes.DistinctBy(attribute => attribute.Type));
}
