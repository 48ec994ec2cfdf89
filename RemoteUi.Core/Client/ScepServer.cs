namespace RemoteUi.Core.Client;

/// <summary>The SCEP server to talk to, and what is demanded of it.</summary>
/// <param name="Url">Absolute http or https address, port, path suffix and query string included.</param>
/// <param name="Timeout">The time allowed for each exchange.</param>
/// <param name="CaIdentifier">The message parameter of GetCACaps and GetCACert (RFC 8894, 3.5.1), or null.</param>
/// <param name="CaFingerprint">SHA-256 or SHA-1 thumbprint (20 or 32 bytes, hexadecimal, no separators) that a
/// certificate of the CA's answer must have, or null.</param>
public sealed record ScepServer(Uri Url, TimeSpan Timeout, string? CaIdentifier, string? CaFingerprint)
{
    /// <summary>What the machine insists on beyond the standard.</summary>
    public ScepDemands Demands { get; init; } = new();
}
