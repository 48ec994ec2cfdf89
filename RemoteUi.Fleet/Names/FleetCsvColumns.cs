using CsvHelper;
using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Fleet.Names;

/// <summary>Represents where the columns of a CSV file of devices are; null for one that it does not have.</summary>
internal sealed record FleetCsvColumns(int Count, int NameAt, int? KeyAt, int? PasswordAt)
{
    public const string CommonName = "commonName";
    public const string KeyName = "keyName";
    public const string ChallengePassword = "challengePassword";

    /// <summary>
    /// Finds the columns by their names in the first line; null if that has other names, or lacks commonName.
    /// </summary>
    public static FleetCsvColumns? Of(string[] header)
    {
        string[] known = [CommonName, KeyName, ChallengePassword];
        var places = known
            .Select(name => Array.FindIndex(header, cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        return places[0] < 0 || places.Count(place => place >= 0) != header.Length
            ? null
            : new(header.Length, places[0], Present(places[1]), Present(places[2]));
    }

    /// <summary>Returns a line as a form, which has the rules of [Certificate Issuance Request].</summary>
    public KeyAndCertificateForm FormOf(CsvParser line) => new()
    {
        CommonName = Cell(line, NameAt),
        KeyName = Cell(line, KeyAt) is { Length: > 0 } name ? name : NamePattern.KeyName,
        ChallengePassword = Secret.FromTyped(Cell(line, PasswordAt)),
    };

    private static int? Present(int place) => place < 0 ? null : place;

    private static string? Cell(CsvParser line, int? place) =>
        place is { } found && found < line.Count ? line[found] : null;
}
