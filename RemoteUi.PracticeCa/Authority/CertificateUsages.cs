using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Determines the usages in an issued certificate, by the profile or a template, and the request.</summary>
internal static class CertificateUsages
{
    /// <summary>What an EC key cannot do (RFC 8813, 3).</summary>
    private const X509KeyUsageFlags OnlyRsa = X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment;

    private static readonly string[] ServerAndClient = [Oids.ServerAuthentication, Oids.ClientAuthentication];

    public static IEnumerable<X509Extension> Of(RequestedCertificate requested, CertificateProfile profile)
    {
        yield return new X509KeyUsageExtension(KeyUsagesOf(requested, profile), critical: true);
        var extended = ExtendedKeyUsagesOf(requested, profile);
        if (extended.Count == 0) yield break;
        var usages = new OidCollection();
        foreach (var one in extended) usages.Add(new Oid(one, null));
        yield return new X509EnhancedKeyUsageExtension(usages, critical: false);
    }

    /// <summary>The usages of a template. An EC key enciphers no key: it agrees on one.</summary>
    public static IEnumerable<X509Extension> Of(RequestedCertificate requested, IssuanceProfile template)
    {
        var usages = EcKeys.IsEc(requested.PublicKey) ? template.KeyUsages & ~OnlyRsa : template.KeyUsages;
        yield return new X509KeyUsageExtension(
            usages == X509KeyUsageFlags.None ? X509KeyUsageFlags.KeyAgreement : usages, critical: true);
        yield return new X509EnhancedKeyUsageExtension(
            [.. template.Purposes.Select(purpose => new Oid(purpose))], critical: false);
        foreach (var more in template.More) yield return more;
    }

    private static X509KeyUsageFlags KeyUsagesOf(RequestedCertificate requested, CertificateProfile profile)
    {
        var (fitting, byKey) = EcKeys.IsEc(requested.PublicKey)
            ? (CertificateProfile.AllowedKeyUsages & ~OnlyRsa, X509KeyUsageFlags.DigitalSignature)
            : (CertificateProfile.AllowedKeyUsages & ~X509KeyUsageFlags.KeyAgreement,
                X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment);
        var wanted = fitting & profile.KeyUsage switch
        {
            KeyUsageRule.AsRequested => requested.KeyUsages ?? X509KeyUsageFlags.None,
            KeyUsageRule.Chosen => profile.ChosenKeyUsages,
            _ => X509KeyUsageFlags.None,
        };
        return wanted == X509KeyUsageFlags.None ? byKey : wanted;
    }

    private static IReadOnlyList<string> ExtendedKeyUsagesOf(
        RequestedCertificate requested, CertificateProfile profile) => profile.ExtendedKeyUsage switch
        {
            ExtendedKeyUsageRule.AsRequested when requested.ExtendedKeyUsages is { Count: > 0 } asked => asked,
            ExtendedKeyUsageRule.Chosen => profile.ChosenExtendedKeyUsages,
            _ => ServerAndClient,
        };
}
