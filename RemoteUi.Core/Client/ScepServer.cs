namespace RemoteUi.Core.Client;

/// <summary>Represents the SCEP server to communicate with, and what is required of it.</summary>
/// <param name="Url">The absolute http or https URL, including port, path suffix, and query string.</param>
/// <param name="Timeout">The time allowed for each exchange.</param>
/// <param name="CaIdentifier">The message parameter of GetCACaps and GetCACert (RFC 8894, 3.5.1), or null.</param>
/// <param name="CaFingerprint">The SHA-256 or SHA-1 thumbprint (32 or 20 bytes, hexadecimal, no separators) that a
/// certificate of the GetCACert reply must have, or null.</param>
public sealed record ScepServer(Uri Url, TimeSpan Timeout, string? CaIdentifier, string? CaFingerprint)
{
    /// <summary>Gets what the machine requires beyond the standard.</summary>
    public ScepDemands Demands { get; init; } = new();
}
