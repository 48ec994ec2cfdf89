using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Describes, for evidence, whom an envelope is encrypted to: by issuer and serial number, by key identifier (RFC 5652,
/// 6.2.1 and 6.2.2), or whoever knows the password.
/// </summary>
internal static class RecipientNames
{
    private const int MaxRecipients = 3;
    private const int MaxNameLength = 100;

    /// <summary>Keys that are encrypted with one ephemeral key.</summary>
    private const int MaxKeys = 8;

    public static string Of(EnvelopedData data)
    {
        try
        {
            return Reading.Of("A recipient", () =>
                string.Join(
                    " and ",
                    data.RecipientInfos
                        .Take(MaxRecipients)
                        .Select(RecipientInfo.GetInstance)
                        .Select(any => any.Info)
                        .SelectMany(Describe)
                        .DefaultIfEmpty("nobody")));
        }
        catch (ScepFormatException)
        {
            return "a recipient that cannot be parsed";
        }
    }

    /// <summary>Returns every way in which an envelope may name a certificate.</summary>
    public static string Of(X509Certificate2 certificate) =>
        Describe(certificate.IssuerName.Name, CertificateIdentifier.Hex(certificate.SerialNumberBytes.Span))
            + $", key identifier {Convert.ToHexString(SignerNames.KeyIdentifierOf(certificate))}";

    /// <summary>Returns the certificates that one recipient names.</summary>
    public static IEnumerable<CertificateIdentifier> Certificates(Asn1Encodable recipient) => recipient switch
    {
        KeyTransRecipientInfo { RecipientIdentifier.ID: { } id } => [CertificateIdentifier.Of(id)],
        KeyAgreeRecipientInfo agreed => KeysOf(agreed).Select(key => CertificateIdentifier.Of(IdOf(key.Identifier))),
        _ => [],
    };

    /// <summary>Returns the keys that are encrypted with one ephemeral key, each for its certificate.</summary>
    public static IEnumerable<RecipientEncryptedKey> KeysOf(KeyAgreeRecipientInfo recipient) =>
        recipient.RecipientEncryptedKeys.Take(MaxKeys).Select(RecipientEncryptedKey.GetInstance);

    private static Asn1Encodable IdOf(KeyAgreeRecipientIdentifier identifier) =>
        identifier.IssuerAndSerialNumber ?? (Asn1Encodable)identifier.RKeyID.SubjectKeyIdentifier;

    private static IEnumerable<string> Describe(Asn1Encodable recipient) => recipient switch
    {
        KeyTransRecipientInfo => Certificates(recipient).Select(Describe),
        KeyAgreeRecipientInfo => Certificates(recipient).Select(name => $"{Describe(name)} (key agreement)"),
        PasswordRecipientInfo => ["whoever knows the challenge password"],
        _ => ["a recipient of an unknown kind"],
    };

    private static string Describe(CertificateIdentifier name) =>
        name.KeyIdentifier is { } key ? $"key identifier {key}" : Describe(name.Issuer!, name.SerialNumber!);

    private static string Describe(string issuer, string serialNumber)
    {
        var name = issuer.Length <= MaxNameLength ? issuer : issuer[..MaxNameLength] + "…";
        return $"{name}, serial number {serialNumber}";
    }
}
