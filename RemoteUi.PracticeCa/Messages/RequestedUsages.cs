using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads the usages that a certificate request asks for (RFC 5280, 4.2.1.3 and 4.2.1.12). All methods throw
/// <see cref="RequestRefusedException"/>.
/// </summary>
internal static class RequestedUsages
{
    private const int MaxExtended = 32;
    private const int MaxOidBytes = 32;

    /// <summary>Returns the key usages, or null if none are asked for.</summary>
    public static X509KeyUsageFlags? KeyUsagesOf(CertificateRequest request)
    {
        if (Find(request, Oids.KeyUsage) is not { } extension) return null;
        try
        {
            return new X509KeyUsageExtension(extension, extension.Critical).KeyUsages;
        }
        catch (CryptographicException)
        {
            throw new RequestRefusedException(FailInfo.BadRequest, "The keyUsage of the request is malformed.");
        }
    }

    /// <summary>Returns the object identifiers of the extended key usages; empty if none are asked for.</summary>
    public static IReadOnlyList<string> ExtendedOf(CertificateRequest request)
    {
        if (Find(request, Oids.ExtendedKeyUsage) is not { } extension) return [];
        try
        {
            return [.. Read(new AsnReader(extension.RawData, AsnEncodingRules.BER).ReadSequence())];
        }
        catch (AsnContentException)
        {
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                $"The extendedKeyUsage of the request is malformed, or has more than {MaxExtended} usages.");
        }
    }

    private static IEnumerable<string> Read(AsnReader usages)
    {
        for (var count = 1; usages.HasData; count++)
        {
            if (count > MaxExtended || usages.PeekContentBytes().Length > MaxOidBytes)
                throw new AsnContentException("There are too many usages, or one is too long");
            yield return usages.ReadObjectIdentifier();
        }
    }

    private static X509Extension? Find(CertificateRequest request, string oid) =>
        request.CertificateExtensions.FirstOrDefault(extension => extension.Oid?.Value == oid);
}
