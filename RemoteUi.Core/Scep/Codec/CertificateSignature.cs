using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>What came of checking a certificate against the key of its issuer.</summary>
internal enum SignatureFinding
{
    Valid,

    /// <summary>Another name, or another key.</summary>
    NotByIssuer,

    /// <summary>By the issuer, in MD5: anybody could have forged it.</summary>
    Forgeable,

    /// <summary>The names fit; the algorithm is not known here.</summary>
    AlgorithmUnknown,
}

/// <summary>
/// Whether one certificate was issued under another: names and the signature itself. Each pair of certificates is
/// checked once, however often it is asked for.
/// </summary>
internal static class CertificateSignature
{
    private static readonly ConditionalWeakTable<
        X509Certificate2, ConditionalWeakTable<X509Certificate2, object>> Checked = [];

    public static bool IsBy(X509Certificate2 certificate, X509Certificate2 issuer) =>
        Check(certificate, issuer) == SignatureFinding.Valid;

    public static SignatureFinding Check(X509Certificate2 certificate, X509Certificate2 issuer) =>
        (SignatureFinding)Checked.GetOrCreateValue(certificate).GetValue(issuer, by => CheckNow(certificate, by));

    /// <summary>
    /// The algorithm that a certificate is signed with, for evidence: its name and object identifier.
    /// </summary>
    public static string AlgorithmOf(X509Certificate2 certificate) =>
        certificate.SignatureAlgorithm.Value is { } oid
            ? SignatureAlgorithm.Describe(new DerObjectIdentifier(oid))
            : "unknown";

    /// <summary>Says why that algorithm is not verified, after its name.</summary>
    public static string WhyNotVerified(X509Certificate2 certificate) =>
        SignatureAlgorithm.WhyNot(new DerObjectIdentifier(certificate.SignatureAlgorithm.Value!));

    /// <summary>
    /// Returns whether a signed structure (a certificate or a revocation list: content, algorithm, signature) verifies
    /// with the issuer's key.
    /// </summary>
    public static bool Covers(ReadOnlyMemory<byte> signed, X509Certificate2 issuer) =>
        Verify(signed, issuer) == SignatureFinding.Valid;

    private static object CheckNow(X509Certificate2 certificate, X509Certificate2 issuer) =>
        Names.AreEquivalent(certificate.IssuerName, issuer.SubjectName)
            ? Verify(certificate.RawDataMemory, issuer)
            : SignatureFinding.NotByIssuer;

    private static SignatureFinding Verify(ReadOnlyMemory<byte> signed, X509Certificate2 issuer)
    {
        try
        {
            return Reading.Of("The signature", () =>
            {
                var parts = BerElement.First(signed).Children();
                return Check(parts[0].Encoded, parts[1].Encoded, parts[2].Content[1..].ToArray(), issuer);
            });
        }
        catch (ScepFormatException refusal)
        {
            return refusal.Cause == Cause.SignatureAlgorithmUnknown
                ? SignatureFinding.AlgorithmUnknown
                : SignatureFinding.NotByIssuer;
        }
    }

    /// <summary>Checks a signature over content with the issuer's key.</summary>
    /// <param name="algorithm">The AlgorithmIdentifier, encoded.</param>
    /// <exception cref="ScepFormatException">The algorithm is unknown.</exception>
    public static SignatureFinding Check(
        ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> algorithm, byte[] signature, X509Certificate2 issuer) =>
        SchemeOf(algorithm, PostQuantum.Allows(issuer)) is { } scheme
            ? scheme.Verifies(issuer, content.Span, signature)
                ? SignatureFinding.Valid
                : SignatureFinding.NotByIssuer
            : SignatureScheme.VerifiesInMd5(issuer, content.Span, signature)
                ? SignatureFinding.Forgeable
                : SignatureFinding.NotByIssuer;

    /// <summary>Null for MD5 and its like.</summary>
    private static SignatureScheme? SchemeOf(ReadOnlyMemory<byte> algorithm, bool postQuantum)
    {
        try
        {
            return SignatureScheme.Of(
                AlgorithmIdentifier.GetInstance(Asn1Object.FromByteArray(algorithm.ToArray())), null, postQuantum);
        }
        catch (ScepFormatException refusal) when (refusal.Cause == Cause.AlgorithmTooWeak)
        {
            return null;
        }
    }
}
