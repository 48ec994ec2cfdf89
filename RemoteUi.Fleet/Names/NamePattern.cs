using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using RemoteUi.Core.Machine;

namespace RemoteUi.Fleet.Names;

/// <summary>
/// Names the devices of a rehearsal by counting: <c>mfp-{0:00000}.example</c> is mfp-00001.example,
/// mfp-00002.example, ...; <c>192.0.2.10</c> is 192.0.2.10, 192.0.2.11, ...
/// </summary>
public sealed partial class NamePattern
{
    /// <summary>The maximum length: a common name, and a place for the number of up to 14 characters.</summary>
    public const int MaxLength = FieldLengths.CommonName + 16;

    /// <summary>The name of each device's key; a device has only this one.</summary>
    public const string KeyName = "rehearsal";

    private readonly Func<int, string> nameOf;

    private NamePattern(Func<int, string> nameOf) => this.nameOf = nameOf;

    /// <summary>
    /// Reads a pattern for a number of devices. All names have the rules of [Common Name:]; if one of them breaks a
    /// rule, the field does, and null is returned.
    /// </summary>
    public static NamePattern? Read(RuleCheck check, string field, string? typed, int devices)
    {
        if (check.RequiredText(field, typed, MaxLength) is not { Length: <= MaxLength } text) return null;
        if (CommonName.IsIpAddress(text)) return ReadAddress(check, field, IPAddress.Parse(text), devices);
        var parts = Place().Match(text);
        if (!parts.Success)
        {
            check.Break(field, Rules.NotANamePattern);
            return null;
        }

        var digits = Math.Max(1, parts.Groups["digits"].Length);
        var pattern = new NamePattern(number =>
            parts.Groups["before"].Value + number.ToString($"D{digits}", CultureInfo.InvariantCulture)
                + parts.Groups["after"].Value);

        // Only digits differ: if the first and the last name follow the rules, all do.
        return new[] { 1, devices }.All(number => IsName(check, field, pattern.NameOf(number))) ? pattern : null;
    }

    /// <summary>Returns the name of a device, counted from 1.</summary>
    public string NameOf(int number) => nameOf(number);

    /// <summary>Returns the devices 1 to <paramref name="count"/>.</summary>
    public IReadOnlyList<FleetDeviceSpec> Devices(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new FleetDeviceSpec(NameOf(number), KeyName))];

    private static bool IsName(RuleCheck check, string field, string name)
    {
        var form = new KeyAndCertificateForm { KeyName = KeyName, CommonName = name };
        if (form.Check([]).Violations is not [var first, ..]) return true;
        check.Break(field, first.Rule, first.Arguments);
        return false;
    }

    private static NamePattern? ReadAddress(RuleCheck check, string field, IPAddress first, int devices)
    {
        var isShort = first.AddressFamily == AddressFamily.InterNetwork;
        var start = ValueOf(first);
        if (start > (isShort ? uint.MaxValue : UInt128.MaxValue) - (UInt128)(devices - 1))
        {
            check.Break(field, Rules.AddressesRunOut);
            return null;
        }

        return new(number => AddressOf(start + (UInt128)(number - 1), isShort).ToString());
    }

    private static UInt128 ValueOf(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes.Length == sizeof(uint)
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static IPAddress AddressOf(UInt128 value, bool isShort)
    {
        var bytes = new byte[isShort ? sizeof(uint) : 16];
        if (isShort) BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        else BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return new(bytes);
    }

    [GeneratedRegex(@"^(?<before>[^{}]*)\{0(:(?<digits>0{1,9}))?\}(?<after>[^{}]*)\z")]
    private static partial Regex Place();
}
