using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using RemoteUi.Core.Machine;

namespace RemoteUi.Fleet.Names;

/// <summary>Reads the lines of a CSV file of devices, and checks each.</summary>
internal sealed class FleetCsvReader
{
    /// <summary>A quote that is never closed must not make the rest of the file one field.</summary>
    private const double MaxFieldSize = 4096;

    private readonly List<FleetDeviceSpec> devices = [];
    private readonly List<BadLine> bad = [];
    private readonly Dictionary<string, int> lineOf = new(StringComparer.OrdinalIgnoreCase);
    private int line;
    private int badCount;
    private bool hasBadQuotes;

    public static FleetCsv Read(string text)
    {
        var reader = new FleetCsvReader();
        using var parser = new CsvParser(new StringReader(text), reader.Configuration(text));
        return reader.ReadLine(parser) ? reader.ReadBelow(parser) : FleetCsv.Refused(Rules.NoDevices);
    }

    private CsvConfiguration Configuration(string text) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = FirstLineOf(text).Contains(';') ? ";" : ",",
        // The parser counts the lines that it leaves out as part of the next one.
        IgnoreBlankLines = false,
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = MaxFieldSize,
        BadDataFound = _ => hasBadQuotes = true,
    };

    private static ReadOnlySpan<char> FirstLineOf(string text)
    {
        var lines = text.AsSpan().TrimStart().EnumerateLines();
        return lines.MoveNext() ? lines.Current : default;
    }

    private FleetCsv ReadBelow(CsvParser parser)
    {
        if (FleetCsvColumns.Of(parser.Record!) is not { } columns)
            return FleetCsv.Refused(
                Rules.NotTheColumns, FleetCsvColumns.CommonName, FleetCsvColumns.KeyName,
                FleetCsvColumns.ChallengePassword);
        try
        {
            while (ReadLine(parser) && devices.Count + badCount <= RehearsalLimits.MaxDevices) Add(parser, columns);
        }
        catch (MaxFieldSizeException)
        {
            Refuse(Rules.BadQuotes);
        }

        if (devices.Count == 0 && badCount == 0) return FleetCsv.Refused(Rules.NoDevices);
        return new(badCount == 0 ? devices : [], bad, badCount);
    }

    /// <summary>Reads up to the next line that is not blank.</summary>
    private bool ReadLine(CsvParser parser)
    {
        do
        {
            (line, hasBadQuotes) = (parser.RawRow + 1, false);
            if (!parser.Read()) return false;
        }
        while (IsBlank(parser));

        return true;
    }

    private static bool IsBlank(CsvParser line) => line.Count == 0 || (line.Count == 1 && line[0].Length == 0);

    private void Add(CsvParser parser, FleetCsvColumns columns)
    {
        var form = columns.FormOf(parser);
        var checkedForm = form.Check([]);
        if (hasBadQuotes) Refuse(Rules.BadQuotes);
        else if (parser.Count > columns.Count) Refuse(Rules.TooManyCells, columns.Count);
        else if (checkedForm.Value is not { } device) Refuse(checkedForm.Violations);
        else if (!lineOf.TryAdd(device.CommonName, line))
            Refuse([new(nameof(form.CommonName), Rules.NameDoubled, [lineOf[device.CommonName]])]);
        else if (devices.Count == RehearsalLimits.MaxDevices)
            Refuse(Rules.TooManyDevices, RehearsalLimits.MaxDevices);
        else devices.Add(new(device.CommonName, device.KeyName, form.ChallengePassword));
    }

    /// <summary>Refuses the line as a whole.</summary>
    private void Refuse(string rule, params object[] arguments) =>
        Refuse([new RuleViolation("", rule, arguments)]);

    private void Refuse(IReadOnlyList<RuleViolation> reasons)
    {
        badCount++;
        if (bad.Count < FleetCsv.MaxListed) bad.Add(new(line, reasons));
    }
}
