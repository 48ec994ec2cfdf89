using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// The CA certificates that the machine trusts for TLS beside the system's own. Asked at every new connection.
/// </summary>
public interface IOwnCaCertificates
{
    IReadOnlyCollection<X509Certificate2> List();
}
