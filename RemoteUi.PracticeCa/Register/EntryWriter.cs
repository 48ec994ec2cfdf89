using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Adds entries on one connection that stays open. It is not thread-safe: <see cref="CertificateRegister"/> has the
/// lock.
/// </summary>
internal sealed class EntryWriter : IDisposable
{
    private readonly PreparedStatement entry;
    private readonly PreparedStatement content;

    public EntryWriter(RegisterDatabase database)
    {
        Context = database.Open();
        Context.Database.OpenConnection();
        var connection = (SqliteConnection)Context.Database.GetDbConnection();
        entry = new(connection, EntrySql.InsertEntry);
        content = new(connection, EntrySql.InsertContent);
    }

    /// <summary>Gets what other changes of the same transaction are made with.</summary>
    public RegisterContext Context { get; }

    public IDbContextTransaction Begin() => Context.Database.BeginTransaction();

    /// <summary>Adds a row, and gives it its number.</summary>
    public void Add(EntryRow row, IDbContextTransaction within)
    {
        var transaction = (SqliteTransaction)within.GetDbTransaction();
        row.Number = Convert.ToInt32(
            entry.Execute(transaction, EntryColumns.ValuesOf(row)), CultureInfo.InvariantCulture);
        if (row.Content is not { } asked) return;
        asked.Number = row.Number;
        content.Execute(transaction, [asked.Number, .. EntryColumns.ValuesOf(asked)]);
    }

    public void Dispose()
    {
        entry.Dispose();
        content.Dispose();
        Context.Dispose();
    }
}
