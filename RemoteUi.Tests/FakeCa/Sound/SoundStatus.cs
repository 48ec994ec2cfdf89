using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using BcCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Says which certificates are revoked: a revocation list, and OCSP signed by the CA itself.</summary>
internal static class SoundStatus
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    public static byte[] RevocationList(SoundCa ca)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var entry in ca.Register.Entries.Where(entry => entry.Revoked))
            list.AddEntry(entry.Certificate!.SerialNumberBytes.Span, ca.Now.AddHours(-1));
        using var issuer = ca.Ca.Certificate.CopyWithPrivateKey(ca.Ca.Key);
        return list.Build(
            issuer, ca.Now.ToUnixTimeSeconds(), ca.Now + ca.RevocationListValidity ?? ca.Now + Validity,
            HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, ca.Now.AddMinutes(-1));
    }

    /// <summary>Answers an OCSP request in DER; what cannot be read is malformedRequest.</summary>
    public static byte[] Ocsp(SoundCa ca, byte[] request)
    {
        try
        {
            if (request.Length > 0) return Respond(ca, new OcspReq(request));
        }
        catch (IOException)
        {
            // Answered below.
        }

        return new OCSPRespGenerator().Generate(OcspRespStatus.MalformedRequest, null).GetEncoded();
    }

    private static byte[] Respond(SoundCa ca, OcspReq request)
    {
        var key = DotNetUtilities.GetRsaKeyPair(ca.Ca.Key);
        var response = new BasicOcspRespGenerator(key.Public);
        foreach (var asked in request.GetRequestList())
        {
            var id = asked.GetCertID();
            var entry = ca.Register.WithSerial(Convert.ToHexString(id.SerialNumber.ToByteArray()));
            CertificateStatus? status = entry switch
            {
                null => new UnknownStatus(),
                { Revoked: true } => new RevokedStatus(ca.Now.UtcDateTime.AddHours(-1)),
                _ => CertificateStatus.Good,
            };
            response.AddResponse(id, status, ca.Now.UtcDateTime, (ca.Now + Validity).UtcDateTime, null);
        }

        var nonce = request.RequestExtensions?.GetExtension(
            Org.BouncyCastle.Asn1.Ocsp.OcspObjectIdentifiers.PkixOcspNonce);
        if (nonce is not null)
            response.SetResponseExtensions(new X509Extensions(
                new Dictionary<Org.BouncyCastle.Asn1.DerObjectIdentifier, Org.BouncyCastle.Asn1.X509.X509Extension>
                {
                    [Org.BouncyCastle.Asn1.Ocsp.OcspObjectIdentifiers.PkixOcspNonce] = nonce,
                }));
        var basic = response.Generate(
            new Asn1SignatureFactory("SHA256WITHRSA", key.Private),
            [new BcCertificate(ca.Ca.Certificate.RawData)], ca.Now.UtcDateTime);
        return new OCSPRespGenerator().Generate(OcspRespStatus.Successful, basic).GetEncoded();
    }
}
