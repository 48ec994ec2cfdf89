using System.ComponentModel.DataAnnotations;

namespace RemoteUi.Core.Machine;

/// <summary>
/// The settings of [IEEE 802.1X Settings] that have one shape: the form and the stored settings inherit them. Nothing
/// is required before [Test Connection].
/// </summary>
public abstract record Ieee8021XChoices
{
    public const int DefaultPort = 1812;

    /// <summary>[Login Name:], the outer identity.</summary>
    [MaxLength(FieldLengths.LoginName)]
    public string? LoginName { get; init; }

    /// <summary>[Name in Server Certificate:]; any name will do if it is empty.</summary>
    [MaxLength(FieldLengths.RadiusServerName)]
    public string? RadiusServerName { get; init; }

    /// <summary>[RADIUS Server:], an IP address or a domain name.</summary>
    [MaxLength(FieldLengths.RadiusAddress)]
    public string? RadiusAddress { get; init; }

    /// <summary>[Port Number:] of the RADIUS server, UDP.</summary>
    [Range(1, 65535)]
    public Typed<int> RadiusPort { get; init; } = DefaultPort;
}
