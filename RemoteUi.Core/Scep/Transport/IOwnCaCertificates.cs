using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Provides the CA certificates that the machine trusts for TLS in addition to the system's. Queried for each new
/// connection whose certificate the system does not trust.
/// </summary>
public interface IOwnCaCertificates
{
    IReadOnlyCollection<X509Certificate2> List();

    /// <summary>
    /// Takes note of the certificates of a server that was rejected because their issuer is unknown, the server's own
    /// first, so that a user can look at them and register the issuer.
    /// </summary>
    void RecordRejected(string host, IReadOnlyList<X509Certificate2> shown)
    {
    }
}
