using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Oiw;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.X509;
using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.ServerCheck.Revocation;

/// <summary>Writes an OCSP request for one certificate, and reads the response (RFC 6960).</summary>
internal sealed class OcspQuery(X509Certificate2 certificate, X509Certificate2 issuer)
{
    public const string RequestType = "application/ocsp-request";

    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private const int Successful = 0;

    private static readonly AlgorithmIdentifier Sha1 = new(OiwObjectIdentifiers.IdSha1, DerNull.Instance);

    /// <summary>Returns the request in DER: SHA-1 identifies the issuer, which every responder understands.</summary>
    public byte[] Write()
    {
        var generator = new OcspReqGenerator();
        generator.AddRequest(new CertificateID(Sha1, Parse(issuer), SerialNumber));
        return generator.Generate().GetEncoded();
    }

    /// <summary>
    /// Returns the status. Throws <see cref="ScepFormatException"/> if the response is none, or not signed by the
    /// issuer or a responder that the issuer has appointed.
    /// </summary>
    public OcspAnswer Read(byte[] response) => Reading.Of("The OCSP response", () =>
    {
        var outer = new OcspResp(response);
        if (outer.Status != Successful || outer.GetResponseObject() is not BasicOcspResp basic)
            throw new ScepFormatException(Cause.ServerRefused, $"The responder replied with status {outer.Status}");
        if (!IsSignedRightly(basic))
            throw new ScepFormatException(
                Cause.SignerUnknown, "The response is signed neither by the CA nor by a responder appointed by it");
        var single = basic.Responses.FirstOrDefault(one => one.GetCertID().SerialNumber.Equals(SerialNumber))
            ?? throw new ScepFormatException(Cause.CertificateMissing, "The response is about another certificate");
        return single.GetCertStatus() switch
        {
            null => OcspAnswer.Good,
            RevokedStatus => OcspAnswer.Revoked,
            _ => OcspAnswer.Unknown,
        };
    });

    private BigInteger SerialNumber => new(certificate.SerialNumberBytes.ToArray());

    private bool IsSignedRightly(BasicOcspResp response)
    {
        if (response.Verify(Parse(issuer).GetPublicKey())) return true;
        return response.GetCerts()
            .Where(signer => response.Verify(signer.GetPublicKey()))
            .Select(signer => CertificateReader.Load(signer.GetEncoded()))
            .OfType<X509Certificate2>()
            .Any(signer => CertificateSignature.IsBy(signer, issuer) && MaySign(signer));
    }

    private static bool MaySign(X509Certificate2 signer) =>
        signer.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault() is { } purposes
            && purposes.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Any(oid => oid.Value == OcspSigning);

    private static Org.BouncyCastle.X509.X509Certificate Parse(X509Certificate2 encoded) =>
        new X509CertificateParser().ReadCertificate(encoded.RawData);
}

/// <summary>What an OCSP responder says about a certificate (RFC 6960, 2.2).</summary>
internal enum OcspAnswer
{
    Good,
    Revoked,
    Unknown,
}
