namespace RemoteUi.Core.Machine;

/// <summary>
/// [Communication Settings]. The port is kept in <see cref="Port"/> alone; <see cref="ServerUrl"/> holds none.
/// </summary>
/// <param name="CaFingerprint">40 or 64 hexadecimal digits without separators, or null.</param>
public sealed record CommunicationSettings(
    Uri ServerUrl, int Port, TimeSpan Timeout, string? CaIdentifier, string? CaFingerprint)
{
    /// <summary>The address with its port, to connect to.</summary>
    public Uri Address => new UriBuilder(ServerUrl) { Port = Port }.Uri;
}
