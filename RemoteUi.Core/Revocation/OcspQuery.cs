using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.Oiw;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.X509;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using BcExtension = Org.BouncyCastle.Asn1.X509.X509Extension;
using CertificateStatus = Org.BouncyCastle.Ocsp.CertificateStatus;

namespace RemoteUi.Core.Revocation;

/// <summary>Writes an OCSP request for one certificate, and reads the response (RFC 6960).</summary>
/// <param name="nonce">What the response repeats if the responder supports it; null for none.</param>
internal sealed class OcspQuery(X509Certificate2 certificate, X509Certificate2 issuer, byte[]? nonce = null)
{
    public const string RequestType = "application/ocsp-request";

    /// <summary>The length of a nonce in bytes (RFC 9654, 2.1).</summary>
    public const int NonceBytes = 32;

    private const int Successful = 0;

    private static readonly AlgorithmIdentifier Sha1 = new(OiwObjectIdentifiers.IdSha1, DerNull.Instance);

    private BigInteger SerialNumber => new(certificate.SerialNumberBytes.ToArray());

    public static OcspQuery WithNonce(X509Certificate2 certificate, X509Certificate2 issuer) =>
        new(certificate, issuer, RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>Returns the request in DER: SHA-1 identifies the issuer, which every responder understands.</summary>
    public byte[] Write()
    {
        var generator = new OcspReqGenerator();
        generator.AddRequest(new CertificateID(Sha1, Parse(issuer), SerialNumber));
        if (nonce is not null)
            generator.SetRequestExtensions(new X509Extensions(new Dictionary<DerObjectIdentifier, BcExtension>
            {
                [OcspObjectIdentifiers.PkixOcspNonce] = new(false, new DerOctetString(
                    new DerOctetString(nonce).GetEncoded())),
            }));
        return generator.Generate().GetEncoded();
    }

    /// <summary>
    /// Returns what the response says. Throws <see cref="ScepFormatException"/> if it is none, is about another
    /// certificate, repeats another nonce, or is not signed by the issuer or a responder that the issuer has appointed.
    /// </summary>
    public OcspReply Read(byte[] response) => Reading.Of("The OCSP response", () =>
    {
        var outer = new OcspResp(response);
        if (outer.Status != Successful || outer.GetResponseObject() is not BasicOcspResp basic)
            throw new ScepFormatException(Cause.ServerRefused, $"The responder replied with status {outer.Status}");
        var delegated = OcspSigner.Find(basic, issuer);
        var single = basic.Responses.FirstOrDefault(IsAboutCertificate)
            ?? throw new ScepFormatException(Cause.CertificateMissing, "The response is about another certificate");
        if (NonceOf(basic) is { } repeated && nonce is not null && !repeated.AsSpan().SequenceEqual(nonce))
            throw new ScepFormatException(Cause.RecipientNonceDiffers, "The response repeats another nonce");
        return Describe(single) with { Responder = delegated, RepeatsNonce = NonceOf(basic) is not null };
    });

    private bool IsAboutCertificate(SingleResp single) =>
        single.GetCertID().SerialNumber.Equals(SerialNumber) && single.GetCertID().MatchesIssuer(Parse(issuer));

    private static OcspReply Describe(SingleResp single)
    {
        var status = single.GetCertStatus();
        var revoked = status as RevokedStatus;
        return new(
            status == CertificateStatus.Good ? OcspAnswer.Good
                : revoked is null ? OcspAnswer.Unknown
                : OcspAnswer.Revoked,
            Utc(single.ThisUpdate),
            single.NextUpdate is { } next ? Utc(next) : null)
        {
            RevokedAt = revoked is null ? null : Utc(revoked.RevocationTime),
            Reason = revoked is { HasRevocationReason: true }
                ? RevocationReasons.NameOf(revoked.RevocationReason)
                : null,
        };
    }

    private static byte[]? NonceOf(BasicOcspResp response) =>
        response.ResponseExtensions?.GetExtension(OcspObjectIdentifiers.PkixOcspNonce) is { } extension
            ? Asn1OctetString.GetInstance(extension.GetParsedValue()).GetOctets()
            : null;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static Org.BouncyCastle.X509.X509Certificate Parse(X509Certificate2 encoded) =>
        new X509CertificateParser().ReadCertificate(encoded.RawData);
}
