using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Encoding;

/// <summary>The opened RSA key of a certificate, kept as long as the certificate: opening costs the platform more than a signature check does.</summary>
internal static class PublicKeys
{
    private static readonly ConditionalWeakTable<X509Certificate2, RSA> Opened = [];

    public static RSA? RsaOf(X509Certificate2 certificate)
    {
        if (certificate.PublicKey.Oid.Value != "1.2.840.113549.1.1.1") return null;
        return Opened.GetValue(certificate, static key => key.GetRSAPublicKey()!);
    }
}
