using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using RemoteUi.Web.Hosting;
using Secret = RemoteUi.Core.Secret;

namespace RemoteUi.Web.Storage;

/// <summary>The passphrases with which the key ring is opened; the first one protects new keys.</summary>
internal sealed record KeyRingPassphrases(Secret? Passphrase, Secret? PreviousPassphrase)
{
    public IEnumerable<Secret> All => new[] { Passphrase, PreviousPassphrase }.OfType<Secret>();
}

/// <summary>Sets what protects the key ring.</summary>
internal static class KeyRingProtection
{
    public static void ProtectWith(this IDataProtectionBuilder ring, KeyRingOptions options)
    {
        var passphrases = new KeyRingPassphrases(
            options.FindPassphrase(),
            options.PreviousPassphraseFile.Length > 0 ? Passphrases.FromFile(options.PreviousPassphraseFile) : null);
        ring.Services.AddSingleton(passphrases);
        if (passphrases.Passphrase is { } passphrase)
            ring.Services.Configure<KeyManagementOptions>(management =>
                management.XmlEncryptor = new PassphraseXmlEncryptor(passphrase));
        if (options.CertificateFile.Length > 0) ring.ProtectKeysWithCertificate(Load(options));
    }

    private static X509Certificate2 Load(KeyRingOptions options)
    {
        var password = options.CertificatePasswordFile.Length > 0
            ? Passphrases.FromFile(options.CertificatePasswordFile).Reveal()
            : null;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(options.CertificateFile, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw Unusable("It has no RSA private key");
        }
        catch (CryptographicException fault)
        {
            throw Unusable(fault.Message.TrimEnd('.'));
        }

        StartException Unusable(string reason) => new(
            $"The certificate {options.CertificateFile} cannot protect the key ring. {reason}. Set another "
                + $"{KeyRingOptions.Section}:{nameof(KeyRingOptions.CertificateFile)}, or its "
                + $"{nameof(KeyRingOptions.CertificatePasswordFile)}.");
    }
}
