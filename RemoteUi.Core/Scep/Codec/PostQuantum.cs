using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// The CA certificates whose ML-DSA and SLH-DSA signatures count, because the configuration says so for the server that
/// they came from. All others are as if the algorithms were not known.
/// </summary>
internal static class PostQuantum
{
    private static readonly ConditionalWeakTable<X509Certificate2, object> Allowed = [];

    /// <summary>Call it before any signature is checked with the certificates.</summary>
    public static void Allow(IEnumerable<X509Certificate2> certificates)
    {
        foreach (var certificate in certificates) Allowed.AddOrUpdate(certificate, Allowed);
    }

    public static bool Allows(X509Certificate2 issuer) => Allowed.TryGetValue(issuer, out _);
}
