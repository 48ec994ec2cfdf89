using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Trusts what the system trusts, and nothing else.</summary>
internal sealed class NoOwnCaCertificates : IOwnCaCertificates
{
    public IReadOnlyCollection<X509Certificate2> List() => [];
}
