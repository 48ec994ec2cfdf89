namespace RemoteUi.Core.Machine;

/// <summary>What the machine is, from the configuration (section Device).</summary>
public sealed record MachineProfile
{
    public string Name { get; init; } = "Remote UI";

    public string Model { get; init; } = "Remote UI MFP";

    public string SerialNumber { get; init; } = "SN00000001";

    public string Location { get; init; } = "";

    /// <summary>The machine's zone, for every time that a person sees or sets.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>How many keys the machine holds at most, the default key included.</summary>
    public int KeyLimit { get; init; } = 10;
}
