using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Contains every request and its outcome, in a database. An entry is stored before it is visible. Changes are made
/// one after the other, each in one transaction; nothing is signed meanwhile. <see cref="RegisterLookup"/> and
/// <see cref="RegisterListing"/> read.
/// </summary>
internal sealed class CertificateRegister : IDisposable
{
    private readonly RegisterDatabase database;
    private readonly EntryWriter writer;
    private readonly int max;
    private readonly Lock gate = new();
    private volatile RegisterCounts counts;
    private long version;
    private long revocations;

    public CertificateRegister(RegisterDatabase database, IOptions<PracticeCaOptions> options)
    {
        this.database = database;
        max = options.Value.RegisterLimit;
        using var context = database.Open();
        using var connection = database.Connect();
        counts = RegisterLimit.Apply(context, RegisterCounts.Read(connection), max);
        writer = new(database);
    }

    /// <summary>Occurs after a change. Handlers must not block.</summary>
    public event Action? Changed;

    /// <summary>Gets a number that changes with every change while the program runs.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Gets a number that changes with every change of the revoked entries while the program runs.</summary>
    public long RevocationVersion => Interlocked.Read(ref revocations);

    /// <summary>Gets the numbers of entries.</summary>
    public RegisterCounts Counts => counts;

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
            using var transaction = writer.Begin();
            writer.Add(row, transaction);
            var after = RegisterLimit.Apply(writer.Context, counts.Plus(row.State, 1), max);
            transaction.Commit();
            Show(after);
        }

        Changed?.Invoke();
        return entry with { Number = row.Number };
    }

    /// <summary>Stores the decision on one entry. Returns false if its state is no longer the given one.</summary>
    public bool TryDecide(RegisterEntry decided, RegisterState from) => Decide([decided], from).Count > 0;

    /// <summary>
    /// Stores the decisions on entries whose state is still the given one, in one transaction that a power cut cannot
    /// take. Returns their numbers.
    /// </summary>
    public IReadOnlyList<int> Decide(IReadOnlyCollection<RegisterEntry> decided, RegisterState from)
    {
        var numbers = new List<int>();
        lock (gate)
        {
            using var context = database.Open();
            context.Database.OpenConnection();
            context.Database.ExecuteSqlRaw(CommitMode.Flushed);
            using var transaction = context.Database.BeginTransaction();
            var after = counts;
            foreach (var entry in decided.Where(entry => StoredDecision.TryWrite(context, entry, from)))
            {
                numbers.Add(entry.Number);
                after = after.Plus(from, -1).Plus(entry.State, 1);
            }

            transaction.Commit();
            Show(after);
        }

        Changed?.Invoke();
        return numbers;
    }

    public void Dispose() => writer.Dispose();

    private void Show(RegisterCounts after)
    {
        if (after.Revoked != counts.Revoked) Interlocked.Increment(ref revocations);
        counts = after;
        Interlocked.Increment(ref version);
    }
}
