using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>
/// Communicates with one SCEP server. Every expected result is returned as a value; only cancellation and bugs throw.
/// Each result contains its part of the report; the caller merges the parts.
/// </summary>
public interface IScepClient
{
    /// <summary>
    /// Sends GetCACaps and GetCACert to learn the server's capabilities and certificates. If a fingerprint is set, it
    /// is checked here.
    /// </summary>
    Task<CaResult> GetCaAsync(ScepServer server, CancellationToken cancellationToken);

    /// <summary>
    /// The same for a transaction under way: the certificates that its request was made to stay what replies are held
    /// against; a roll-over that the old CA vouches for is taken in (RFC 8894, 4.7).
    /// </summary>
    /// <param name="kept">Empty in records of older versions: then the present answer counts.</param>
    Task<CaResult> GetCaAsync(
        ScepServer server, IReadOnlyList<X509Certificate2> kept, CancellationToken cancellationToken);

    /// <summary>
    /// Builds the message of a PKCSReq or RenewalReq without sending it, so that the same bytes can be sent again after
    /// a lost connection.
    /// </summary>
    PreparedRequest Prepare(ScepServer server, CaProfile ca, CertificateOrder order);

    /// <summary>Sends a prepared request and checks the reply (RFC 8894, 3.3).</summary>
    Task<EnrollmentResult> SendAsync(
        ScepServer server, CaProfile ca, PreparedRequest request, CancellationToken cancellationToken);

    /// <summary>Sends a CertPoll (RFC 8894, 3.3.3) for a transaction.</summary>
    Task<EnrollmentResult> PollAsync(
        ScepServer server, CaProfile ca, CertificateOrder order, CancellationToken cancellationToken);
}
