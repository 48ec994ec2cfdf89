using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents what the CA puts into a certificate instead of its own profile.</summary>
/// <param name="Purposes">The object identifiers of the extended key usage.</param>
/// <param name="More">Extensions beside the usual ones.</param>
internal sealed record IssuanceProfile(
    X509KeyUsageFlags KeyUsages, IReadOnlyList<string> Purposes, IReadOnlyList<X509Extension> More);
