using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>
/// Sends the queries that a SCEP server supports in addition to enrollment (RFC 8894, 3.3.4 and 4.7). Every expected
/// result is returned as a value.
/// </summary>
public interface ICaDirectory
{
    /// <summary>Sends GetCert: retrieves a certificate that the CA issued.</summary>
    Task<LookupResult<X509Certificate2>> GetCertificateAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken);

    /// <summary>
    /// Sends GetCRL: retrieves the revocation list that covers a certificate, and verifies its signature.
    /// </summary>
    Task<LookupResult<RevocationList>> GetRevocationListAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken);

    /// <summary>
    /// Sends GetNextCACert: retrieves the CA's next certificates, signed by the current one. Call this only if the
    /// server advertises GetNextCACert.
    /// </summary>
    Task<LookupResult<IReadOnlyList<X509Certificate2>>> GetNextCaAsync(
        ScepServer server, CaProfile ca, CancellationToken cancellationToken);
}
