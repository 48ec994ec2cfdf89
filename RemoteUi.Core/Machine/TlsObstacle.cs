namespace RemoteUi.Core.Machine;

/// <summary>Specifies why a certificate cannot serve TLS; the pages have words for each value.</summary>
public enum TlsObstacle
{
    /// <summary>The keyUsage or the extendedKeyUsage is damaged.</summary>
    UsageUnreadable,

    /// <summary>There is an extendedKeyUsage, and it does not contain serverAuth.</summary>
    ServerAuthMissing,

    /// <summary>There is a keyUsage without digitalSignature, which TLS 1.3 requires (RFC 8446, 4.4.2.2).</summary>
    DigitalSignatureMissing,

    /// <summary>The certificate or one above it is signed with SHA-1 or MD5.</summary>
    SignatureWeak,

    /// <summary>The certificate is for another key than the stored one.</summary>
    KeyDiffers,

    /// <summary>A trial connection failed for another reason.</summary>
    HandshakeFailed,
}
