using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Drafts sound requests, each with a key and a name of its own.</summary>
internal sealed class RequestDrafts(CheckOrder order, KeyMaker makeKey, TimeProvider time)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);
    private static readonly TimeSpan SignerLifetime = TimeSpan.FromDays(30);

    private const int SerialBytes = 16;

    private PrivateKey? stranger;
    private int names;

    /// <summary>Makes a key of the length that the order asks for.</summary>
    public PrivateKey NewKey() => NewKey(order.KeyLength);

    public PrivateKey NewKey(KeyLength length) => makeKey(length);

    /// <summary>The key of somebody for whom no certificate is ever requested; one for the run.</summary>
    public PrivateKey Stranger => stranger ??= NewKey();

    /// <summary>The next common name under the prefix: "scep-check-7.example".</summary>
    public string NextName() =>
        string.Create(CultureInfo.InvariantCulture, $"{order.SubjectPrefix}-{++names}.example");

    /// <summary>Drafts a sound PKCSReq for a new key.</summary>
    public RequestDraft Sound(CaProfile ca, Secret? challengePassword) =>
        Sound(ca, Csr(NewKey().Rsa, NextName()) with { ChallengePassword = challengePassword });

    /// <summary>Drafts a sound PKCSReq for a certificate request with an RSA key.</summary>
    public RequestDraft Sound(CaProfile ca, CsrDraft csr)
    {
        var key = PrivateKey.Of((RSA)csr.Key);
        return Sound(ca, csr, key, Signer(key, csr.Subject));
    }

    /// <summary>Drafts a request whose signer is not its own key: a renewal, or a transient key.</summary>
    public RequestDraft Sound(CaProfile ca, CsrDraft csr, PrivateKey signerKey, byte[] signerCertificate)
    {
        var algorithms = MessageAlgorithms.For(ca.Capabilities);
        return new RequestDraft(ca, csr.Write(), signerKey, signerCertificate)
        {
            Csr = csr,
            SigningTime = time.GetUtcNow(),
            Digest = algorithms.Digest,
            Cipher = algorithms.Cipher switch
            {
                ContentCipher.Aes256Cbc => DraftCipher.Aes256Cbc,
                ContentCipher.Aes128Cbc => DraftCipher.Aes128Cbc,
                _ => DraftCipher.TripleDesCbc,
            },
        };
    }

    /// <summary>Drafts a PKCS#10 with a dNSName, as the device writes it.</summary>
    public static CsrDraft Csr(AsymmetricAlgorithm key, string commonName)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(commonName);
        return new(SubjectWriter.DistinguishedName(new RequestSubject(null, commonName)), key)
        {
            Extensions = [names.Build()],
        };
    }

    /// <summary>Makes the self-signed certificate that signs a first request (RFC 8894, 2.3), in DER.</summary>
    public byte[] Signer(PrivateKey key, X500DistinguishedName subject)
    {
        var request = new CertificateRequest(subject, key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        var now = time.GetUtcNow();
        using var certificate = request.Create(
            subject, X509SignatureGenerator.CreateForRSA(key.Rsa, RSASignaturePadding.Pkcs1), now - ClockSkew,
            now + SignerLifetime, RandomNumberGenerator.GetBytes(SerialBytes));
        return certificate.RawData;
    }
}
