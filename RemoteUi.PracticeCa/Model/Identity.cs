using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents a certificate of the practice CA with its private key.</summary>
/// <param name="certificate">The certificate, with the private key attached.</param>
/// <param name="chain">The certificates above it, the nearest first; none if it is a root.</param>
internal sealed class Identity(X509Certificate2 certificate, IReadOnlyList<X509Certificate2>? chain = null)
{
    private const X509KeyUsageFlags Signing =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyCertSign
            | X509KeyUsageFlags.CrlSign;

    public X509Certificate2 Certificate { get; } = certificate;

    public IReadOnlyList<X509Certificate2> Chain { get; } = chain ?? [];

    /// <summary>Whether its RSA key signs with PSS padding.</summary>
    public bool SignsWithPss { get; init; }

    /// <summary>Joins a certificate and its private key, neither of which is kept.</summary>
    /// <exception cref="ArgumentException">The key is not that of the certificate.</exception>
    public static Identity Attach(
        X509Certificate2 certificate, AsymmetricAlgorithm key, IReadOnlyList<X509Certificate2> chain,
        bool signsWithPss)
    {
        using (certificate)
        {
            var joined = key switch
            {
                RSA rsa => certificate.CopyWithPrivateKey(rsa),
                ECDsa ec when CanSign(certificate) => certificate.CopyWithPrivateKey(ec),
                _ => AttachAgreement(certificate, (ECDsa)key),
            };
            return new(joined, chain) { SignsWithPss = signsWithPss };
        }
    }

    /// <summary>Returns the RSA key for one operation, or null if it is an EC key. The caller disposes of it.</summary>
    public RSA? OpenRsa() => Certificate.GetRSAPrivateKey();

    /// <summary>Returns the EC key for one operation, or null if it is an RSA key. The caller disposes of it.</summary>
    public ECDsa? OpenEc()
    {
        if (Certificate.GetECDsaPrivateKey() is { } signing) return signing;
        using var agreement = Certificate.GetECDiffieHellmanPrivateKey();
        return agreement is null ? null : ECDsa.Create(agreement.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>Returns the private key as unencrypted PKCS#8. The caller erases it.</summary>
    public byte[] RevealPkcs8()
    {
        using AsymmetricAlgorithm? key = (AsymmetricAlgorithm?)OpenRsa() ?? OpenEc();
        return key?.ExportPkcs8PrivateKey()
            ?? throw new CryptographicException("The practice CA's private key is missing");
    }

    /// <summary>The platform takes an EC key for one or the other, by the key usage.</summary>
    private static bool CanSign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => (usage.KeyUsages & Signing) != 0);

    private static X509Certificate2 AttachAgreement(X509Certificate2 certificate, ECDsa key)
    {
        using var agreement = ECDiffieHellman.Create(key.ExportParameters(includePrivateParameters: true));
        return certificate.CopyWithPrivateKey(agreement);
    }
}
