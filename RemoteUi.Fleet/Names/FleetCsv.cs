using System.Text;
using RemoteUi.Core.Machine;

namespace RemoteUi.Fleet.Names;

/// <summary>
/// Represents the devices of a CSV file with the columns commonName, keyName, and challengePassword, of which only the
/// first is required. The whole file is checked; if one line is bad, there are no devices.
/// </summary>
/// <param name="Bad">The first <see cref="MaxListed"/> bad lines.</param>
/// <param name="BadCount">How many lines are bad.</param>
public sealed record FleetCsv(IReadOnlyList<FleetDeviceSpec> Devices, IReadOnlyList<BadLine> Bad, int BadCount)
{
    /// <summary>The largest file: the most devices with the longest names and passwords.</summary>
    public const int MaxBytes = 40 * 1024 * 1024;

    public const int MaxListed = 50;

    /// <summary>Fails on what is not UTF-8, rather than replacing it.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads a file in UTF-8, separated by commas or, as some spreadsheets do, by semicolons.</summary>
    public static FleetCsv Read(byte[] file)
    {
        if (file.Length > MaxBytes) return Refused(Rules.FileTooLarge, MaxBytes / 1024 / 1024);
        try
        {
            return FleetCsvReader.Read(Utf8.GetString(file).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return Refused(Rules.NotUtf8);
        }
    }

    /// <summary>Returns that nothing of a file can be used; the reason is given for its first line.</summary>
    internal static FleetCsv Refused(string rule, params object[] arguments) =>
        new([], [new(1, [new("", rule, arguments)])], 1);
}

/// <summary>Represents a line of a CSV file that cannot be used.</summary>
/// <param name="Line">Counted from 1, as editors do.</param>
/// <param name="Reasons">The rules that it breaks, with the form's property of the column; empty for the whole line.
/// </param>
public sealed record BadLine(int Line, IReadOnlyList<RuleViolation> Reasons);
