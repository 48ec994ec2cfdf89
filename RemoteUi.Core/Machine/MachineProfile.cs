namespace RemoteUi.Core.Machine;

/// <summary>The identity of the machine, from the configuration (section Device).</summary>
public sealed record MachineProfile
{
    public string Name { get; init; } = "Remote UI";

    public string Model { get; init; } = "Remote UI MFP";

    public string SerialNumber { get; init; } = "SN00000001";

    public string Location { get; init; } = "";

    /// <summary>The machine's time zone, for every time that the user sees or sets.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>The maximum number of keys, including the default key.</summary>
    public int KeyLimit { get; init; } = 10;
}
