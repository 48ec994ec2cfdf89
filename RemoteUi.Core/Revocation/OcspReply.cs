using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Revocation;

/// <summary>Represents what a response says about the certificate that was asked for, its signature verified.</summary>
/// <param name="NextUpdate">When newer information is due; null if it is available all the time.</param>
internal sealed record OcspReply(OcspAnswer Answer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate)
{
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was revoked, as RFC 5280 names it; null if the response does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The certificate of the responder that the issuer has appointed; null if the issuer signed.</summary>
    public X509Certificate2? Responder { get; init; }

    public bool RepeatsNonce { get; init; }
}

/// <summary>What an OCSP responder says about a certificate (RFC 6960, 2.2).</summary>
internal enum OcspAnswer
{
    Good,
    Revoked,
    Unknown,
}
