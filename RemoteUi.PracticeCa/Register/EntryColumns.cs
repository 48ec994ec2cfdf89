using Microsoft.Data.Sqlite;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// The columns of <see cref="EntryRow"/> and <see cref="ContentRow"/> in the order in which plain SQL reads and writes
/// them, without the number. A test compares them with the model of EF Core.
/// </summary>
internal static class EntryColumns
{
    public static readonly string[] OfEntry =
    [
        "TransactionId", "State", "IsRenewal", "IsForNextCa", "Ca", "RequestedAt", "DecidedAt", "FailInfo",
        "FailInfoText", "SerialNumber", "RevocationReason", "SearchText", "MessageHash", "SignerKeyHash", "SignerHash",
        "IsUnderway", "RequestHash", "RequestedKeyHash", "SpentPasswordHash", "Template",
    ];

    public static readonly string[] OfContent =
        ["SubjectName", "PublicKey", "AlternativeNames", "Certificate", "KeyUsages", "ExtendedKeyUsages"];

    public static object?[] ValuesOf(EntryRow row) =>
    [
        row.TransactionId, row.State.ToString(), row.IsRenewal, row.IsForNextCa, row.Ca, row.RequestedAt.UtcTicks,
        row.DecidedAt?.UtcTicks, row.FailInfo, row.FailInfoText, row.SerialNumber, row.RevocationReason,
        row.SearchText, row.MessageHash, row.SignerKeyHash, row.SignerHash, row.IsUnderway, row.RequestHash,
        row.RequestedKeyHash, row.SpentPasswordHash, row.Template,
    ];

    public static object?[] ValuesOf(ContentRow row) =>
    [
        row.SubjectName, row.PublicKey, row.AlternativeNames, row.Certificate, row.KeyUsages, row.ExtendedKeyUsages,
    ];

    /// <summary>Reads the number, the columns of the entry, and those of the content, which may be missing.</summary>
    public static EntryRow Read(SqliteDataReader from)
    {
        var column = 0;
        return new()
        {
            Number = from.GetInt32(column),
            TransactionId = from.GetString(++column),
            State = Enum.Parse<RegisterState>(from.GetString(++column)),
            IsRenewal = from.GetBoolean(++column),
            IsForNextCa = from.GetBoolean(++column),
            Ca = from.GetInt32(++column),
            RequestedAt = Time(from.GetInt64(++column)),
            DecidedAt = Number(from, ++column) is { } decided ? Time(decided) : null,
            FailInfo = (int?)Number(from, ++column),
            FailInfoText = Text(from, ++column),
            SerialNumber = Text(from, ++column),
            RevocationReason = Text(from, ++column),
            SearchText = from.GetString(++column),
            MessageHash = from.GetFieldValue<byte[]>(++column),
            SignerKeyHash = from.GetFieldValue<byte[]>(++column),
            SignerHash = from.GetFieldValue<byte[]>(++column),
            IsUnderway = from.GetBoolean(++column),
            RequestHash = Bytes(from, ++column),
            RequestedKeyHash = Bytes(from, ++column),
            SpentPasswordHash = Bytes(from, ++column),
            Template = Text(from, ++column),
            Content = from.IsDBNull(++column) ? null : ReadContent(from, column),
        };
    }

    private static ContentRow ReadContent(SqliteDataReader from, int column) => new()
    {
        Number = from.GetInt32(0),
        SubjectName = from.GetFieldValue<byte[]>(column),
        PublicKey = from.GetFieldValue<byte[]>(++column),
        AlternativeNames = Bytes(from, ++column),
        Certificate = Bytes(from, ++column),
        KeyUsages = (int?)Number(from, ++column),
        ExtendedKeyUsages = Text(from, ++column),
    };

    private static DateTimeOffset Time(long utcTicks) => new(utcTicks, TimeSpan.Zero);

    private static long? Number(SqliteDataReader from, int column) =>
        from.IsDBNull(column) ? null : from.GetInt64(column);

    private static string? Text(SqliteDataReader from, int column) =>
        from.IsDBNull(column) ? null : from.GetString(column);

    private static byte[]? Bytes(SqliteDataReader from, int column) =>
        from.IsDBNull(column) ? null : from.GetFieldValue<byte[]>(column);
}
