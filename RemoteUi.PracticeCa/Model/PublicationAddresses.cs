using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// The addresses that an issued certificate names (RFC 5280, 4.2.1.13 and 4.2.2.1). Null for one that it does not name.
/// </summary>
/// <param name="Crl">The revocation list of the issuer (CRL distribution point).</param>
/// <param name="Ocsp">The OCSP responder (authority information access).</param>
/// <param name="CaCertificate">The certificate of the issuer (authority information access, caIssuers).</param>
public sealed record PublicationAddresses(string? Crl, string? Ocsp, string CaCertificate)
{
    /// <summary>Returns whether a text is an address below which a certificate can name others.</summary>
    public static bool CanBeAt(string address) =>
        address.Length <= PracticeCaBehavior.MaxPublishedAt && address.All(IsPrintable)
            && address.IndexOfAny(['?', '#', '@']) < 0
            && Uri.TryCreate(address, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    private static bool IsPrintable(char one) => one is > ' ' and <= '~';

    /// <summary>Adds the extensions that name the addresses.</summary>
    internal void AddTo(ICollection<X509Extension> extensions)
    {
        if (Crl is not null)
            extensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([Crl]));
        extensions.Add(new X509AuthorityInformationAccessExtension(Ocsp is null ? [] : [Ocsp], [CaCertificate]));
    }
}
