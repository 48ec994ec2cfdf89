using System.Text.Json.Serialization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [IEEE 802.1X Settings] other than on or off. The property names are the stored format (docs/decisions/0009).
/// </summary>
public sealed record Ieee8021XSettings : Ieee8021XChoices
{
    public Ieee8021XSettings()
    {
    }

    internal Ieee8021XSettings(Ieee8021XChoices choices)
        : base(choices)
    {
    }

    /// <summary>
    /// [Shared Secret:] of the RADIUS server. Stored encrypted, separately from the other settings; shown only as set
    /// or not set.
    /// </summary>
    [JsonIgnore]
    public Secret? RadiusSecret { get; init; }
}
