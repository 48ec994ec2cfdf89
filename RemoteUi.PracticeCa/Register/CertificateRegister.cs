using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Contains every request and its outcome, in a database. An entry is on disk before it is visible. Every search by a
/// request uses an index; changes are made one after the other, each in one transaction.
/// </summary>
internal sealed class CertificateRegister
{
    private readonly RegisterDatabase database;
    private readonly int max;
    private readonly Lock gate = new();
    private volatile RegisterCounts counts;
    private long version;

    public CertificateRegister(RegisterDatabase database, IOptions<PracticeCaOptions> options)
    {
        this.database = database;
        max = options.Value.RegisterLimit;
        using var context = database.Open();
        counts = RegisterLimit.Apply(context, RegisterCounts.Of(context), max);
    }

    /// <summary>Occurs after a change. Handlers must not block.</summary>
    public event Action? Changed;

    /// <summary>Gets a number that changes with every change while the program runs.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Reads all entries, newest first.</summary>
    public IReadOnlyList<RegisterEntry> All =>
        Read(rows => rows.OrderByDescending(row => row.Number).AsEnumerable().Select(StoredEntry.ToEntry).ToList());

    /// <summary>Reads one page.</summary>
    public RegisterSlice Read(RegisterFilter filter)
    {
        var read = Version;
        using var context = database.Open();
        var matching = RegisterQuery.Matching(context.Entries.AsNoTracking(), filter);
        var count = matching.Count();
        var page = Math.Clamp(filter.Page, 1, RegisterSlice.PagesOf(count));
        var entries = matching.OrderByDescending(row => row.Number)
            .Skip((page - 1) * RegisterFilter.PageSize)
            .Take(RegisterFilter.PageSize)
            .Include(row => row.Content)
            .AsEnumerable()
            .Select(StoredEntry.ToEntry)
            .ToList();
        return new(entries, count, page, counts.Waiting, read);
    }

    /// <summary>Reads the revoked certificates of one CA.</summary>
    public IReadOnlyList<RegisterEntry> Revoked(bool ofNextCa) => Read(rows => rows
        .Where(row => row.State == RegisterState.Revoked && row.IsForNextCa == ofNextCa)
        .AsEnumerable()
        .Select(StoredEntry.ToEntry)
        .ToList());

    public RegisterEntry? Find(int number) => First(rows => rows.Where(row => row.Number == number));

    public RegisterEntry? FindBySerialNumber(string serialNumber)
    {
        var upper = serialNumber.ToUpperInvariant();
        return First(rows => rows.Where(row => row.SerialNumber == upper));
    }

    /// <summary>
    /// Returns the entry that exactly this message created, so that a message sent twice is processed only once.
    /// </summary>
    public RegisterEntry? FindByMessage(byte[] messageHash) =>
        First(rows => rows.Where(row => row.MessageHash == messageHash));

    /// <summary>Returns the newest entry of a transaction that waits or was granted.</summary>
    public RegisterEntry? FindUnderway(string transactionId, bool isRenewal, bool isForNextCa) =>
        First(rows => rows.Where(row =>
            row.TransactionId == transactionId
                && (row.State == RegisterState.Waiting || row.State == RegisterState.Issued)
                && row.IsRenewal == isRenewal && row.IsForNextCa == isForNextCa));

    /// <summary>
    /// Returns the newest entry of a transaction that was signed with a key, or asks for a certificate of that key.
    /// </summary>
    public RegisterEntry? FindByTransaction(string transactionId, byte[] keyHash)
    {
        var signed = First(rows => rows.Where(row =>
            row.TransactionId == transactionId && row.SignerKeyHash == keyHash));
        var requested = First(rows => rows.Where(row =>
            row.TransactionId == transactionId && row.RequestedKeyHash == keyHash));
        return (signed?.Number ?? 0) >= (requested?.Number ?? 0) ? signed : requested;
    }

    public bool HasSpent(byte[] passwordHash) => Read(rows => rows.Any(row => row.SpentPasswordHash == passwordHash));

    /// <summary>Returns whether only waiting entries are left, so that no other can be deleted for a new one.</summary>
    public bool IsFull => counts is var now && now.Total >= max && now.Total == now.Waiting;

    /// <summary>
    /// Adds an entry and gives it the next number. If the register is at its limit, the oldest ended entry is deleted.
    /// </summary>
    public RegisterEntry Add(RegisterEntry entry)
    {
        var row = StoredEntry.ToRow(entry);
        lock (gate)
        {
            using var context = database.Open();
            using var transaction = context.Database.BeginTransaction();
            context.Add(row);
            context.SaveChanges();
            var after = RegisterLimit.Apply(context, counts.Plus(row.State, 1), max);
            transaction.Commit();
            counts = after;
            Interlocked.Increment(ref version);
        }

        Changed?.Invoke();
        return entry with { Number = row.Number };
    }

    /// <summary>Replaces the entry with the same number.</summary>
    public void Change(RegisterEntry entry)
    {
        var row = StoredEntry.ToRow(entry);
        lock (gate)
        {
            using var context = database.Open();
            var before = context.Entries.Where(old => old.Number == row.Number).Select(old => old.State).Single();
            context.Update(row);
            context.SaveChanges();
            counts = counts.Plus(before, -1).Plus(row.State, 1);
            Interlocked.Increment(ref version);
        }

        Changed?.Invoke();
    }

    private T Read<T>(Func<IQueryable<EntryRow>, T> query)
    {
        using var context = database.Open();
        return query(context.Entries.AsNoTracking().Include(row => row.Content));
    }

    private RegisterEntry? First(Func<IQueryable<EntryRow>, IQueryable<EntryRow>> query) =>
        Read(rows => query(rows).OrderByDescending(row => row.Number).FirstOrDefault()) is { } row
            ? StoredEntry.ToEntry(row)
            : null;
}
