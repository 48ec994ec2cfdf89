using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using RemoteUi.Core;
using RemoteUi.Core.Keys;

namespace RemoteUi.Web.Storage;

/// <summary>Protects a key of the key ring with a passphrase, in the envelope of the exported files.</summary>
internal sealed class PassphraseXmlEncryptor(Secret passphrase) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var content = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var envelope = PasswordEnvelope.Seal(content, passphrase);
        CryptographicOperations.ZeroMemory(content);
        return new(
            new XElement(
                "passphraseEnvelope", new XComment(" CMS AuthEnvelopedData, DER, Base64 "),
                new XElement("value", Convert.ToBase64String(envelope))),
            typeof(PassphraseXmlDecryptor));
    }
}

/// <summary>
/// Opens a key of the key ring. Its name is stored in the key ring: a later version must keep it (docs/decisions/0009).
/// </summary>
internal sealed class PassphraseXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">No passphrase opens it.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var envelope = Convert.FromBase64String((string)encryptedElement.Element("value")!);
        foreach (var passphrase in services.GetRequiredService<KeyRingPassphrases>().All)
            if (PasswordEnvelope.Open(envelope, passphrase).Content is { } content)
                return XElement.Parse(Encoding.UTF8.GetString(content));
        throw new CryptographicException("The passphrase does not open this key of the key ring");
    }
}
