using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>The extendedKeyUsage identifiers that relying parties look for, by the use of a key.</summary>
internal static class KeyPurposes
{
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuth = "1.3.6.1.5.5.7.3.2";

    /// <summary>IKE: RFC 4945, 5.1.3.12, its predecessors, and Microsoft's; many accept those of TLS.</summary>
    private static readonly string[] IpSec = [
        "1.3.6.1.5.5.7.3.17", "1.3.6.1.5.5.8.2.2", "1.3.6.1.5.5.7.3.5", "1.3.6.1.5.5.7.3.6", "1.3.6.1.5.5.7.3.7",
        ServerAuth, ClientAuth,
    ];

    /// <summary>Any one of them will do; none is needed if empty.</summary>
    public static IReadOnlyList<string> Of(KeyUseLocation use) => use switch
    {
        KeyUseLocation.Tls => [ServerAuth],
        KeyUseLocation.Ieee8021X => [ClientAuth],
        KeyUseLocation.IpSec => IpSec,
        _ => [],
    };
}
