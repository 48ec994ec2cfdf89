using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Reads a CA from a PKCS#12 file: its certificate, its key, and the certificates above it.</summary>
internal static class OwnCaFile
{
    public const int MaxBytes = 64 * 1024;

    /// <summary>Returns the CA, or why it is refused. The caller disposes of nothing; the CA is kept.</summary>
    public static (Identity? Ca, OwnCaFault Fault) Read(byte[] pkcs12, string? password, DateTimeOffset now)
    {
        if (Load(pkcs12, password) is not { } certificates) return (null, OwnCaFault.Unreadable);
        var withKey = certificates.Where(one => one.HasPrivateKey).ToList();
        if (withKey.Count != 1) return (null, withKey.Count == 0 ? OwnCaFault.NoKey : OwnCaFault.SeveralKeys);
        if (FaultOf(withKey[0], now) is { } fault) return (null, fault);
        var signsWithPss = withKey[0].SignatureAlgorithm.Value == Oids.RsaPss && !IsEc(withKey[0]);
        return (new Identity(withKey[0], ChainOf(withKey[0], certificates)) { SignsWithPss = signsWithPss }, default);
    }

    /// <summary>Returns the kind of a CA's key.</summary>
    public static CaKeyAlgorithm KeysOf(Identity ca)
    {
        using var ec = ca.OpenEc();
        return ec?.KeySize switch
        {
            null => ca.SignsWithPss ? CaKeyAlgorithm.RsaPss : CaKeyAlgorithm.Rsa,
            <= 256 => CaKeyAlgorithm.EcP256,
            <= 384 => CaKeyAlgorithm.EcP384,
            _ => CaKeyAlgorithm.EcP521,
        };
    }

    private static X509Certificate2Collection? Load(byte[] pkcs12, string? password)
    {
        if (pkcs12.Length is 0 or > MaxBytes) return null;
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, X509KeyStorageFlags.Exportable);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static OwnCaFault? FaultOf(X509Certificate2 ca, DateTimeOffset now)
    {
        var extensions = ca.Extensions;
        if (extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is not { CertificateAuthority: true })
            return OwnCaFault.NotACa;
        var usage = extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        if (!usage.HasFlag(X509KeyUsageFlags.KeyCertSign)) return OwnCaFault.CannotSignCertificates;
        if (now < ca.NotBefore) return OwnCaFault.NotYetValid;
        if (now >= ca.NotAfter) return OwnCaFault.Expired;
        using var rsa = RsaKeys.Open(ca.PublicKey);
        using var ec = EcKeys.Open(ca.PublicKey);
        return rsa is null && ec is null ? OwnCaFault.UnsupportedKey : null;
    }

    private static List<X509Certificate2> ChainOf(X509Certificate2 ca, X509Certificate2Collection others)
    {
        var chain = new List<X509Certificate2>();
        for (var below = ca; IssuerOf(below, others) is { } issuer && chain.Count < others.Count; below = issuer)
            chain.Add(issuer);
        return chain;
    }

    /// <summary>Returns the certificate with the issuer's name; null for a root.</summary>
    private static X509Certificate2? IssuerOf(X509Certificate2 certificate, X509Certificate2Collection others)
    {
        var issuer = certificate.IssuerName.RawData;
        return issuer.AsSpan().SequenceEqual(certificate.SubjectName.RawData)
            ? null
            : others.FirstOrDefault(other => issuer.AsSpan().SequenceEqual(other.SubjectName.RawData));
    }

    private static bool IsEc(X509Certificate2 certificate) => certificate.PublicKey.Oid.Value == Oids.EcPublicKey;
}
