using Org.BouncyCastle.Tls;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;

/// <summary>The cipher suites that are offered to find out what a server still takes (RFC 9325, 4.1).</summary>
internal static class CipherSuites
{
    private static readonly Dictionary<int, string> WeakNames = new()
    {
        [CipherSuite.TLS_RSA_WITH_NULL_MD5] = "RSA_WITH_NULL_MD5",
        [CipherSuite.TLS_RSA_WITH_NULL_SHA] = "RSA_WITH_NULL_SHA",
        [CipherSuite.TLS_RSA_WITH_NULL_SHA256] = "RSA_WITH_NULL_SHA256",
        [CipherSuite.TLS_ECDHE_RSA_WITH_NULL_SHA] = "ECDHE_RSA_WITH_NULL_SHA",
        [CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA] = "ECDHE_ECDSA_WITH_NULL_SHA",
        [CipherSuite.TLS_RSA_WITH_RC4_128_MD5] = "RSA_WITH_RC4_128_MD5",
        [CipherSuite.TLS_RSA_WITH_RC4_128_SHA] = "RSA_WITH_RC4_128_SHA",
        [CipherSuite.TLS_ECDHE_RSA_WITH_RC4_128_SHA] = "ECDHE_RSA_WITH_RC4_128_SHA",
        [CipherSuite.TLS_ECDHE_ECDSA_WITH_RC4_128_SHA] = "ECDHE_ECDSA_WITH_RC4_128_SHA",
        [CipherSuite.TLS_RSA_EXPORT_WITH_RC4_40_MD5] = "RSA_EXPORT_WITH_RC4_40_MD5",
        [CipherSuite.TLS_RSA_EXPORT_WITH_DES40_CBC_SHA] = "RSA_EXPORT_WITH_DES40_CBC_SHA",
        [CipherSuite.TLS_RSA_WITH_DES_CBC_SHA] = "RSA_WITH_DES_CBC_SHA",
        [CipherSuite.TLS_DHE_RSA_WITH_DES_CBC_SHA] = "DHE_RSA_WITH_DES_CBC_SHA",
        [CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA] = "RSA_WITH_3DES_EDE_CBC_SHA",
        [CipherSuite.TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA] = "DHE_RSA_WITH_3DES_EDE_CBC_SHA",
        [CipherSuite.TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA] = "ECDHE_RSA_WITH_3DES_EDE_CBC_SHA",
        [CipherSuite.TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA] = "ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA",
        [CipherSuite.TLS_DH_anon_WITH_AES_128_CBC_SHA] = "DH_anon_WITH_AES_128_CBC_SHA",
        [CipherSuite.TLS_DH_anon_WITH_AES_128_GCM_SHA256] = "DH_anon_WITH_AES_128_GCM_SHA256",
        [CipherSuite.TLS_ECDH_anon_WITH_AES_128_CBC_SHA] = "ECDH_anon_WITH_AES_128_CBC_SHA",
    };

    /// <summary>Without encryption, without authentication, or with a cipher of less than 128 bits or RC4.</summary>
    public static int[] Weak { get; } = [.. WeakNames.Keys];

    /// <summary>What servers of TLS 1.0 and 1.1 choose from.</summary>
    public static int[] OfOldVersions { get; } =
    [
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA, CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA, CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        .. WeakNames.Keys,
    ];

    public static string NameOf(int weak) => WeakNames.GetValueOrDefault(weak, $"0x{weak:X4}");
}
