using System.Globalization;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// The statements that each request executes, in plain SQL: EF Core takes a third of a request's time to make them
/// from expressions and to open a connection for each. Parameters are numbered, from ?1.
/// </summary>
internal static class EntrySql
{
    public static readonly string InsertEntry =
        $"INSERT INTO Entries ({Names(EntryColumns.OfEntry)}) VALUES ({Parameters(EntryColumns.OfEntry.Length)}) "
            + "RETURNING Number";

    /// <summary>The first parameter is the number of the entry.</summary>
    public static readonly string InsertContent =
        $"INSERT INTO Contents (Number, {Names(EntryColumns.OfContent)}) "
            + $"VALUES ({Parameters(EntryColumns.OfContent.Length + 1)})";

    public static readonly string ByNumber = Newest("Entries.Number = ?1");

    public static readonly string BySerialNumber = Newest("SerialNumber = ?1");

    public static readonly string ByMessage = Newest("MessageHash = ?1");

    public static readonly string Underway =
        Newest("TransactionId = ?1 AND IsRenewal = ?2 AND Ca = ?3 AND IsUnderway = 1");

    public static readonly string BySignerKey = Newest("TransactionId = ?1 AND SignerKeyHash = ?2");

    public static readonly string ByRequestedKey = Newest("TransactionId = ?1 AND RequestedKeyHash = ?2");

    /// <summary>The numbers of entries by state, which the start counts.</summary>
    public const string CountByState = "SELECT State, count(*) FROM Entries GROUP BY State";

    /// <summary>Gets all those of a request, whose plans a test looks at.</summary>
    public static IReadOnlyList<string> All { get; } =
        [InsertEntry, InsertContent, ByNumber, BySerialNumber, ByMessage, Underway, BySignerKey, ByRequestedKey];

    /// <summary>
    /// Reads the columns that <see cref="EntryColumns.Read"/> reads, of the entry with the last number.
    /// </summary>
    private static string Newest(string condition) =>
        $"SELECT Entries.Number, {Names(EntryColumns.OfEntry)}, {Names(EntryColumns.OfContent)} "
            + "FROM Entries LEFT JOIN Contents ON Contents.Number = Entries.Number "
            + $"WHERE {condition} ORDER BY Entries.Number DESC LIMIT 1";

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns);

    private static string Parameters(int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(Parameter));

    /// <summary>Returns the name of a parameter, counted from 1.</summary>
    public static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"?{number}");
}
