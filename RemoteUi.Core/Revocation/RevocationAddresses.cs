using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Where a certificate says that its revocation status can be asked for (RFC 5280, 4.2.1.13 and 4.2.2.1).
/// </summary>
/// <param name="Others">Addresses that are not asked: ldap, https.</param>
internal sealed record RevocationAddresses(
    IReadOnlyList<Uri> Lists, IReadOnlyList<Uri> Responders, IReadOnlyList<string> Others)
{
    /// <summary>The addresses of lists as the certificate has them, also those that are not asked.</summary>
    public IReadOnlyList<string> ListTexts { get; private init; } = [];

    private const string DistributionPoints = "2.5.29.31";
    private const string AuthorityInformation = "1.3.6.1.5.5.7.1.1";

    /// <summary>Returns those of a certificate; an extension that cannot be read names none.</summary>
    public static RevocationAddresses Of(X509Certificate2 certificate)
    {
        var lists = Read(certificate, DistributionPoints, ListsIn);
        var responders = Read(certificate, AuthorityInformation, RespondersIn);
        return new(
            [.. lists.Select(Http).OfType<Uri>()], [.. responders.Select(Http).OfType<Uri>()],
            [.. lists.Concat(responders).Where(address => Http(address) is null)])
        {
            ListTexts = lists,
        };
    }

    private static List<string> Read(
        X509Certificate2 certificate, string oid, Func<Asn1Object, IEnumerable<GeneralName>> names)
    {
        if (certificate.Extensions.FirstOrDefault(one => one.Oid?.Value == oid) is not { } extension) return [];
        try
        {
            return Reading.Of("The addresses", () =>
                names(Asn1Object.FromByteArray(extension.RawData))
                    .Where(name => name.TagNo == GeneralName.UniformResourceIdentifier)
                    .Select(name => DerIA5String.GetInstance(name.Name).GetString())
                    .Distinct()
                    .ToList());
        }
        catch (ScepFormatException)
        {
            return [];
        }
    }

    private static IEnumerable<GeneralName> ListsIn(Asn1Object extension) =>
        CrlDistPoint.GetInstance(extension).GetDistributionPoints()
            .Select(point => point.DistributionPointName)
            .Where(name => name is { Type: DistributionPointName.FullName })
            .SelectMany(name => GeneralNames.GetInstance(name.Name).GetNames());

    private static IEnumerable<GeneralName> RespondersIn(Asn1Object extension) =>
        AuthorityInformationAccess.GetInstance(extension).GetAccessDescriptions()
            .Where(access => access.AccessMethod.Equals(AccessDescription.IdADOcsp))
            .Select(access => access.AccessLocation);

    private static Uri? Http(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp ? url : null;
}
