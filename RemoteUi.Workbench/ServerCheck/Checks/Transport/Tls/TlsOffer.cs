using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;

/// <summary>
/// Offers a server a version and cipher suites that the platform does not offer any more, and ends the handshake as
/// soon as the server has chosen.
/// </summary>
internal sealed class TlsOffer(string host, ProtocolVersion version, int[] suites)
    : AbstractTlsClient(new BcTlsCrypto(new SecureRandom()))
{
    /// <summary>The cipher suite that the server chose; null if it refused the offer.</summary>
    public int? Chosen { get; private set; }

    public override TlsAuthentication GetAuthentication() => throw new TlsFatalAlert(AlertDescription.user_canceled);

    public override void NotifySelectedCipherSuite(int selectedCipherSuite)
    {
        Chosen = selectedCipherSuite;
        throw new TlsFatalAlert(AlertDescription.user_canceled);
    }

    protected override ProtocolVersion[] GetSupportedVersions() => [version];

    protected override int[] GetSupportedCipherSuites() => suites;

    protected override IList<ServerName> GetSniServerNames() =>
        Uri.CheckHostName(host) == UriHostNameType.Dns
            ? [new ServerName(NameType.host_name, System.Text.Encoding.ASCII.GetBytes(host))]
            : [];
}
