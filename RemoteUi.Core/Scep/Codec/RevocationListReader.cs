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
        var (encoded, list) = First(content);
        if (!IsBy(issuers, encoded, list))
            throw new ScepFormatException(
                Cause.CertificateNotFromCa,
                $"The revocation list of {list.Issuer} does not verify with the CA's certificate");
        return Describe(encoded, list);
    });

    /// <summary>Reads a list that need not verify, and says whether it does.</summary>
    public static (RevocationList List, bool IsVerified) ReadAny(
        ReadOnlyMemory<byte> content, IReadOnlyList<X509Certificate2> issuers) =>
        Reading.Of("The revocation list", () =>
    {
        var (encoded, list) = First(content);
        return (Describe(encoded, list), IsBy(issuers, encoded, list));
    });

    private static (ReadOnlyMemory<byte> Encoded, CertificateList List) First(ReadOnlyMemory<byte> content)
    {
        var element = BerElement.First(content);
        var found = SignedDataFields.IsContentInfo(element)
            ? SignedDataFields.Read(element).RevocationLists?.Children() ?? []
            : [element];
        if (found.Count == 0)
            throw new ScepFormatException(
                Cause.CertificateMissing, "The reply has status SUCCESS but contains no revocation list");

        var encoded = found[0].Encoded;
        return (encoded, CertificateList.GetInstance(Asn1Object.FromByteArray(encoded.ToArray())));
    }

    private static bool IsBy(
        IReadOnlyList<X509Certificate2> issuers, ReadOnlyMemory<byte> encoded, CertificateList list) =>
        issuers.Any(issuer =>
            Names.AreEquivalent(list.Issuer, issuer.SubjectName) && CertificateSignature.Covers(encoded, issuer));

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
