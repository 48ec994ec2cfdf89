using System.Text.Json.Serialization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// A server of [Communication Settings]. The port is stored only in <see cref="Port"/>; <see cref="ServerUrl"/>
/// contains none. The property names are the stored format (docs/decisions/0009).
/// </summary>
/// <param name="CaFingerprint">40 or 64 hexadecimal digits without separators, or null.</param>
/// <param name="Name">[Server Name:], or null for the name <see cref="DefaultName"/>.</param>
public sealed record CommunicationSettings(
    Uri ServerUrl, int Port, TimeSpan Timeout, string? CaIdentifier, string? CaFingerprint, string? Name = null)
{
    /// <summary>The name of a server without <see cref="Name"/>.</summary>
    public const string DefaultName = "Default";

    /// <summary>The name by which the server is chosen.</summary>
    [JsonIgnore]
    public string ServerName => Name ?? DefaultName;

    /// <summary>The address to connect to, including the port.</summary>
    [JsonIgnore]
    public Uri Address => new UriBuilder(ServerUrl) { Port = Port }.Uri;
}
