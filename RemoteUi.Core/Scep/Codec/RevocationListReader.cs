using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Reads the CRL of a reply to GetCRL: from the crls field of a degenerate SignedData (RFC 8894, 3.4), or bare.
/// </summary>
internal static class RevocationListReader
{
    /// <param name="issuers">The CA certificates; the list must verify with one of them.</param>
    public static RevocationList Read(ReadOnlyMemory<byte> content, IReadOnlyList<X509Certificate2> issuers) =>
        Reading.Of("The revocation list", () =>
    {
        var element = BerElement.First(content);
        var found = SignedDataFields.IsContentInfo(element)
            ? SignedDataFields.Read(element).RevocationLists?.Children() ?? []
            : [element];
        if (found.Count == 0)
            throw new ScepFormatException(
                Cause.CertificateMissing, "The reply has status SUCCESS but contains no revocation list");

        var encoded = found[0].Encoded;
        var list = CertificateList.GetInstance(Asn1Object.FromByteArray(encoded.ToArray()));
        if (!issuers.Any(issuer =>
            Names.AreEquivalent(list.Issuer, issuer.SubjectName) && CertificateSignature.Covers(encoded, issuer)))
            throw new ScepFormatException(
                Cause.CertificateNotFromCa,
                $"The revocation list of {list.Issuer} does not verify with the CA's certificate");
        return Describe(encoded, list);
    });

    private static RevocationList Describe(ReadOnlyMemory<byte> encoded, CertificateList list) => new(
        encoded,
        list.Issuer.ToString(),
        list.ThisUpdate.ToDateTime(),
        list.NextUpdate is { } next ? next.ToDateTime() : null,
        list
            .GetRevokedCertificateEnumeration()
            .Select(entry => Convert.ToHexString(entry.UserCertificate.Value.ToByteArrayUnsigned()))
            .ToHashSet(StringComparer.Ordinal));
}
