using System.Text.Json.Serialization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [Communication Settings]. The port is kept in <see cref="Port"/> alone; <see cref="ServerUrl"/> holds none.
/// The names are the stored format (docs/decisions/0009).
/// </summary>
/// <param name="CaFingerprint">40 or 64 hexadecimal digits without separators, or null.</param>
public sealed record CommunicationSettings(
    Uri ServerUrl, int Port, TimeSpan Timeout, string? CaIdentifier, string? CaFingerprint)
{
    /// <summary>The address with its port, to connect to.</summary>
    [JsonIgnore]
    public Uri Address => new UriBuilder(ServerUrl) { Port = Port }.Uri;
}
