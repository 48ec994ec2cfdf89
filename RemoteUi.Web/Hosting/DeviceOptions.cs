using System.ComponentModel.DataAnnotations;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Represents the device identity shown on the pages, and its limits (section <c>Device</c> of the configuration).
/// </summary>
public sealed class DeviceOptions : IValidatableObject
{
    public const string Section = "Device";

    private static readonly MachineProfile Defaults = new();

    public string Name { get; set; } = Defaults.Name;

    public string Model { get; set; } = Defaults.Model;

    public string SerialNumber { get; set; } = Defaults.SerialNumber;

    public string Location { get; set; } = Defaults.Location;

    /// <summary>The ID of the device's time zone (<c>Europe/Prague</c>); empty for that of the system.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The maximum number of keys on the device, including the default key: 1 to 1000.</summary>
    public int KeyLimit { get; set; } = Defaults.KeyLimit;

    public DeviceIpSecOptions IpSec { get; set; } = new();

    public MachineProfile ToProfile() => new()
    {
        Name = Name,
        Model = Model,
        SerialNumber = SerialNumber,
        Location = Location,
        TimeZone = FindTimeZone()
            ?? throw new InvalidOperationException($"{Section}:{nameof(TimeZone)} is not a known time zone"),
        KeyLimit = KeyLimit,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return new($"{Section}:{nameof(Name)} is empty; the device needs a name");
        if (KeyLimit is < 1 or > 1000)
            yield return new($"{Section}:{nameof(KeyLimit)} is {KeyLimit}; the limit must be 1 to 1000");
        if (!IpSec.IsValid())
            yield return new(
                $"{Section}:{nameof(IpSec)}:{nameof(IpSec.ViciSocket)} is \"{IpSec.ViciSocket}\"; it must be an "
                    + "absolute "
                    + "path of at most 107 bytes, or empty");
        if (FindTimeZone() is null)
            yield return new(
                $"{Section}:{nameof(TimeZone)} is \"{TimeZone}\"; this system has no such time zone");
    }

    private TimeZoneInfo? FindTimeZone() =>
        TimeZone.Length == 0
            ? TimeZoneInfo.Local
            : TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone)
            ? zone
            : null;
}
