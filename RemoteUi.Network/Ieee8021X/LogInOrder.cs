using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>Represents what [Test Connection] of [IEEE 802.1X Settings] needs.</summary>
/// <param name="Address">IP address or name of the RADIUS server.</param>
/// <param name="Port">Its UDP port.</param>
/// <param name="SharedSecret">The shared secret.</param>
/// <param name="LoginName">The outer identity.</param>
/// <param name="ServerName">The name that the certificate of the server must have; null if any will do.</param>
/// <param name="Key">The key in use; null if there is none.</param>
/// <param name="TrustedCas">The CA certificates that the server is checked against.</param>
public sealed record LogInOrder(
    string Address, int Port, Secret SharedSecret, string LoginName, string? ServerName, MachineKey? Key,
    IReadOnlyCollection<X509Certificate2> TrustedCas);
