namespace RemoteUi.Core.Client;

/// <summary>
/// The extendedKeyUsage identifiers that relying parties look for, by what a key is used for; any one of them will do.
/// </summary>
internal static class KeyPurposes
{
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuth = "1.3.6.1.5.5.7.3.2";

    /// <summary>A TLS server (RFC 5280, 4.2.1.12).</summary>
    public static IReadOnlyList<string> TlsServer { get; } = [ServerAuth];

    /// <summary>An IEEE 802.1X supplicant, which is a TLS client.</summary>
    public static IReadOnlyList<string> Supplicant { get; } = [ClientAuth];

    /// <summary>IKE: RFC 4945, 5.1.3.12, its predecessors, and Microsoft's; many accept those of TLS.</summary>
    public static IReadOnlyList<string> IpSec { get; } =
    [
        "1.3.6.1.5.5.7.3.17", "1.3.6.1.5.5.8.2.2", "1.3.6.1.5.5.7.3.5", "1.3.6.1.5.5.7.3.6", "1.3.6.1.5.5.7.3.7",
        ServerAuth, ClientAuth,
    ];
}
