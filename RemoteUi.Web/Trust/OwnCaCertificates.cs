using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Trust;

/// <summary>
/// Gets the certificates of [CA Certificate Settings] that are trusted for https, for each new connection that the
/// system's CAs do not vouch for, so that a change takes effect immediately.
/// </summary>
internal sealed class OwnCaCertificates(
    EfMachineSettingsStore settings, RejectedServers rejected, TrustedCaFolder folder) : IOwnCaCertificates
{
    public IReadOnlyCollection<X509Certificate2> List() =>
        [.. settings.LoadCaCertificates().For(CaUse.Https).Select(certificate => certificate.Load())];

    public void RecordRejected(string host, IReadOnlyList<X509Certificate2> shown)
    {
        rejected.Record(host, shown);
        folder.LogFilesThatWait();
    }
}
