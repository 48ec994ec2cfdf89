using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Represents how hostapd is set up for a test.</summary>
/// <param name="Key">The key of the server.</param>
/// <param name="Certificate">Its certificate.</param>
/// <param name="ClientCa">The CA whose certificates it accepts.</param>
internal sealed record HostapdSetup(PrivateKey Key, X509Certificate2 Certificate, X509Certificate2 ClientCa)
{
    /// <summary>Gets the version of TLS, 1.2 or 1.3.</summary>
    public string TlsVersion { get; init; } = "1.2";

    /// <summary>Gets the revocation list of the client's CA in PEM; null if revocation is not checked.</summary>
    public string? Crl { get; init; }

    /// <param name="folder">The folder of the server.</param>
    /// <param name="client">The only address that may ask.</param>
    public void Write(TemporaryFolder folder, string client)
    {
        File.WriteAllText(folder.File("server.key"), FreeRadiusSetup.KeyPem(Key));
        File.WriteAllText(folder.File("server.pem"), Certificate.ExportCertificatePem());
        File.WriteAllText(folder.File("ca.pem"), $"{ClientCa.ExportCertificatePem()}\n{Crl}\n");
        File.WriteAllText(folder.File("users"), "* TLS\n");
        File.WriteAllText(folder.File("clients"), $"{client}/32 {FreeRadius.Secret}\n");
        File.WriteAllText(folder.File("hostapd.conf"), Configuration(folder));
    }

    private string Configuration(TemporaryFolder folder) => $"""
        driver=none
        interface=cable
        ieee8021x=1
        eap_server=1
        eap_user_file={folder.File("users")}
        radius_server_clients={folder.File("clients")}
        radius_server_auth_port={Hostapd.Port}
        ca_cert={folder.File("ca.pem")}
        server_cert={folder.File("server.pem")}
        private_key={folder.File("server.key")}
        check_crl={(Crl is null ? 0 : 1)}
        tls_flags={(TlsVersion == "1.3" ? "[DISABLE-TLSv1.2][ENABLE-TLSv1.3]" : "[DISABLE-TLSv1.3]")}

        """;
}
