using System.Globalization;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Api.Settings;

/// <summary>Represents a SCEP server of [Communication Settings].</summary>
public sealed record CommunicationModel
{
    /// <summary>The name of the server; one without a name is called Default.</summary>
    public string? ServerName { get; init; }

    /// <summary>The address of the SCEP server, http or https.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>1 to 65535; if it is absent, the port of the address, or else 80 for http and 443 for https.</summary>
    public int? Port { get; init; }

    /// <summary>The seconds allowed for each exchange, 1 to 300.</summary>
    public int? TimeoutSeconds { get; init; } = 30;

    /// <summary>The CA identifier, for servers with several CAs.</summary>
    public string? CaIdentifier { get; init; }

    /// <summary>The SHA-256 or SHA-1 fingerprint of the CA's certificate, in hexadecimal.</summary>
    public string? CaFingerprint { get; init; }

    internal static CommunicationModel From(CommunicationSettings settings) => new()
    {
        ServerName = settings.ServerName,
        ServerUrl = settings.ServerUrl.AbsoluteUri,
        Port = settings.Port,
        TimeoutSeconds = (int)settings.Timeout.TotalSeconds,
        CaIdentifier = settings.CaIdentifier,
        CaFingerprint = settings.CaFingerprint,
    };

    internal CommunicationSettingsForm ToForm() => new()
    {
        ServerName = ServerName,
        ServerUrl = ServerUrl,
        Port = Port?.ToString(CultureInfo.InvariantCulture),
        TimeoutSeconds = TimeoutSeconds?.ToString(CultureInfo.InvariantCulture),
        CaIdentifier = CaIdentifier,
        CaFingerprint = CaFingerprint,
    };
}
