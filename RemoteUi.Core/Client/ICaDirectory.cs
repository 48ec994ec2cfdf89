using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>
/// What a SCEP server can be asked besides for a certificate (RFC 8894, 3.3.4 and 4.7). Every expected ending is a
/// value.
/// </summary>
public interface ICaDirectory
{
    /// <summary>GetCert: a certificate that the CA issued.</summary>
    Task<LookupResult<X509Certificate2>> GetCertificateAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken);

    /// <summary>GetCRL: the revocation list that covers a certificate, its signature checked.</summary>
    Task<LookupResult<RevocationList>> GetRevocationListAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken);

    /// <summary>
    /// GetNextCACert: the certificates that the CA goes over to, signed by the present one. To be asked where
    /// GetNextCACert is stated.
    /// </summary>
    Task<LookupResult<IReadOnlyList<X509Certificate2>>> GetNextCaAsync(
        ScepServer server, CaProfile ca, CancellationToken cancellationToken);
}
