using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>No CA certificates of the device's own.</summary>
internal sealed class NoCertificates : IOwnCaCertificates
{
    public IReadOnlyCollection<X509Certificate2> List() => [];
}
