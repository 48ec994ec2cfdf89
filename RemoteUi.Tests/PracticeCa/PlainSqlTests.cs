using Microsoft.EntityFrameworkCore;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>What requests write and read with plain SQL is what EF Core writes and reads.</summary>
public sealed class PlainSqlTests : IDisposable
{
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void All_columns_of_the_model_are_written_and_read()
    {
        using var context = Database.Open();

        Assert.Equal(ColumnsOf<EntryRow>(context), EntryColumns.OfEntry.Order());
        Assert.Equal(ColumnsOf<ContentRow>(context), EntryColumns.OfContent.Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_value_comes_back(bool isComplete)
    {
        var written = isComplete ? Complete() : Small();
        using (var writer = new EntryWriter(Database))
        using (var transaction = writer.Begin())
        {
            writer.Add(written, transaction);
            transaction.Commit();
        }

        using var context = Database.Open();
        var byEf = context.Entries.Include(row => row.Content).Single();
        using var reader = new EntryReader(Database);

        Assert.Equivalent(written, byEf, strict: true);
        Assert.Equivalent(written, reader.Find(EntrySql.ByNumber, written.Number), strict: true);
        Assert.Equivalent(written, reader.Find(EntrySql.ByMessage, written.MessageHash), strict: true);
        Assert.Null(reader.Find(EntrySql.ByNumber, written.Number + 1));
    }

    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        using (var writer = new EntryWriter(Database))
        using (var transaction = writer.Begin())
            writer.Add(Complete(), transaction);

        using var context = Database.Open();
        Assert.Equal((0, 0), (context.Entries.Count(), context.Contents.Count()));
    }

    private RegisterDatabase Database => bench.OpenedRegister;

    /// <summary>The columns without the number, which the database counts.</summary>
    private static IEnumerable<string> ColumnsOf<T>(RegisterContext context) =>
        context.Model.FindEntityType(typeof(T))!.GetProperties().Select(property => property.GetColumnName())
            .Where(name => name != nameof(EntryRow.Number)).Order();

    private static EntryRow Small() => new()
    {
        TransactionId = "small",
        State = RegisterState.Refused,
        IsRenewal = false,
        IsForNextCa = false,
        Ca = 1,
        RequestedAt = At.Utc("2026-11-27T08:00:00"),
        SearchText = "",
        MessageHash = [1],
        SignerKeyHash = [],
        SignerHash = [3],
        IsUnderway = false,
    };

    private static EntryRow Complete() => new()
    {
        TransactionId = "complete",
        State = RegisterState.Revoked,
        IsRenewal = true,
        IsForNextCa = true,
        Ca = 3,
        RequestedAt = At.Utc("2026-11-27T08:00:00"),
        DecidedAt = At.Utc("2026-11-27T09:00:00"),
        FailInfo = 2,
        FailInfoText = "a reason",
        SerialNumber = "0A1B",
        RevocationReason = "KeyCompromise",
        SearchText = "CN=PRINTER",
        MessageHash = [1],
        SignerKeyHash = [2, 2],
        SignerHash = [3, 3, 3],
        IsUnderway = true,
        RequestHash = [4],
        RequestedKeyHash = [5],
        SpentPasswordHash = [6],
        Template = "IpSec",
        Content = new()
        {
            SubjectName = [7],
            PublicKey = [8],
            AlternativeNames = [9],
            Certificate = [10],
            KeyUsages = 160,
            ExtendedKeyUsages = "1.2.3 1.2.4",
        },
    };
}
