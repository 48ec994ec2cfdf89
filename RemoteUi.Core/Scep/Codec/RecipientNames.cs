using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Describes, for evidence, whom an envelope is encrypted to: by issuer and serial number, or by key identifier (RFC
/// 5652, 6.2.1).
/// </summary>
internal static class RecipientNames
{
    private const int MaxRecipients = 3;
    private const int MaxNameLength = 100;

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
                        .Select(Describe)
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

    private static string Describe(Asn1Encodable recipient)
    {
        if (recipient is not KeyTransRecipientInfo { RecipientIdentifier.ID: { } id }) return "a recipient without RSA";
        var name = CertificateIdentifier.Of(id);
        return name.KeyIdentifier is { } key ? $"key identifier {key}" : Describe(name.Issuer!, name.SerialNumber!);
    }

    private static string Describe(string issuer, string serialNumber)
    {
        var name = issuer.Length <= MaxNameLength ? issuer : issuer[..MaxNameLength] + "…";
        return $"{name}, serial number {serialNumber}";
    }
}
