using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Represents the files of the key ring. Before the first use, it checks that what protects them opens them, and takes
/// over those that are not protected yet or have the previous passphrase.
/// </summary>
internal sealed class KeyRing(
    DataFolder data, IOptions<KeyManagementOptions> management, KeyRingPassphrases passphrases,
    IServiceProvider services, ILogger<KeyRing> log)
{
    public const string FolderName = "key-ring";

    private static readonly XNamespace Namespace = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Encrypted = Namespace + "encryptedSecret";
    private static readonly XName MustBeEncrypted = Namespace + "requiresEncryption";

    private bool IsChanging => passphrases.PreviousPassphrase is not null;

    /// <exception cref="StartException">The key ring is protected with something else.</exception>
    public void TakeOver()
    {
        var isOpened = false;
        foreach (var file in Directory.EnumerateFiles(data.Folder(FolderName), "*.xml").Order(StringComparer.Ordinal))
        {
            var key = XElement.Load(file);
            if (key.Descendants(Encrypted).FirstOrDefault() is { } secret)
            {
                // One that opens is enough: deriving the key from the passphrase is slow on purpose.
                if (isOpened && !IsChanging) continue;
                var opened = Open(secret);
                isOpened = true;
                if (!IsChanging) continue;
                secret.ReplaceWith(opened);
            }

            if (management.Value.XmlEncryptor is { } encryptor) Protect(key, encryptor, file);
        }
    }

    private void Protect(XElement key, IXmlEncryptor encryptor, string file)
    {
        foreach (var plain in key.Descendants().Where(part => (bool?)part.Attribute(MustBeEncrypted) == true).ToList())
        {
            var info = encryptor.Encrypt(new XElement(plain));
            plain.ReplaceWith(
                new XElement(
                    Encrypted, new XAttribute("decryptorType", info.DecryptorType.AssemblyQualifiedName!),
                    info.EncryptedElement));
        }

        PrivateFile.Write(file, Encoding.UTF8.GetBytes(key.ToString()));
        log.KeyOfRingProtected(Path.GetFileName(file));
    }

    private XElement Open(XElement secret)
    {
        try
        {
            return DecryptorOf(secret).Decrypt(new XElement(secret.Elements().Single()));
        }
        catch (CryptographicException fault)
        {
            var remedy = IsOfPassphrase(secret)
                ? passphrases.Passphrase is null
                    ? $"It is protected with a passphrase: set {KeyRingOptions.Section}:PassphraseFile or "
                        + "AskPassphrase."
                    : "The passphrase is wrong: correct it and start again."
                : $"It is protected with a certificate: set {KeyRingOptions.Section}:CertificateFile to that one.";
            throw new StartException($"The key ring cannot be opened. {remedy}", fault);
        }
    }

    private IXmlDecryptor DecryptorOf(XElement secret) =>
        IsOfPassphrase(secret) ? new PassphraseXmlDecryptor(services) : new EncryptedXmlDecryptor(services);

    private static bool IsOfPassphrase(XElement secret) =>
        ((string?)secret.Attribute("decryptorType"))?.StartsWith(
            typeof(PassphraseXmlDecryptor).FullName!, StringComparison.Ordinal) == true;
}
