using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Contains every request and its outcome. Kept in memory and on disk; an entry is written to disk before it is
/// visible.
/// </summary>
internal sealed class CertificateRegister
{
    /// <summary>The maximum number of refused requests to keep, because any client can cause them.</summary>
    private const int RefusedKept = 200;

    private readonly RegisterStore store;
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, RegisterEntry> entries = [];
    private readonly RegisterIndex index = new();
    private readonly int limit;
    private int lastNumber;
    private long version;

    public CertificateRegister(RegisterStore store, IOptions<PracticeCaOptions> options)
    {
        this.store = store;
        limit = options.Value.RegisterLimit;
        foreach (var entry in store.Load()) Remember(entry);
        Trim();
    }

    /// <summary>Occurs after a change. Handlers must not block.</summary>
    public event Action? Changed;

    /// <summary>Gets a number that changes with every change while the program runs.</summary>
    public long Version
    {
        get
        {
            lock (gate) return version;
        }
    }

    /// <summary>All entries, newest first.</summary>
    public IReadOnlyList<RegisterEntry> All
    {
        get
        {
            lock (gate) return [.. entries.Values.Reverse()];
        }
    }

    /// <summary>Reads one page. The entries are matched outside the lock, because that decodes subjects.</summary>
    public RegisterSlice Read(RegisterFilter filter)
    {
        long read;
        RegisterEntry[] all;
        lock (gate) (read, all) = (version, [.. entries.Values.Reverse()]);
        var matching = all.Where(filter.Matches).ToList();
        var page = Math.Clamp(filter.Page, 1, RegisterSlice.PagesOf(matching.Count));
        return new(
            matching.Skip((page - 1) * RegisterFilter.PageSize).Take(RegisterFilter.PageSize).ToList(),
            matching.Count, page, all.Count(entry => entry.State == RegisterState.Waiting), read);
    }

    public RegisterEntry? Find(int number)
    {
        lock (gate) return entries.GetValueOrDefault(number);
    }

    public RegisterEntry? FindBySerialNumber(string serialNumber)
    {
        lock (gate) return Newest(index.BySerialNumber(serialNumber));
    }

    /// <summary>
    /// Returns the entry that exactly this message created, so that a message sent twice is processed only once.
    /// </summary>
    public RegisterEntry? FindByMessage(byte[] messageHash)
    {
        lock (gate) return Newest(index.ByMessage(messageHash));
    }

    /// <summary>Returns the newest entry of a transaction that satisfies the condition.</summary>
    public RegisterEntry? FindByTransaction(string transactionId, Predicate<RegisterEntry> isMeant)
    {
        lock (gate) return Newest(index.ByTransaction(transactionId).Where(number => isMeant(entries[number])));
    }

    public bool HasSpent(byte[] passwordHash)
    {
        lock (gate) return entries.Values.Any(entry => entry.SpentPasswordHash.AsSpan().SequenceEqual(passwordHash));
    }

    /// <summary>Returns whether only waiting entries are left, so that no other can be deleted for a new one.</summary>
    public bool IsFull
    {
        get
        {
            lock (gate)
                return entries.Count >= limit && entries.Values.All(entry => entry.State == RegisterState.Waiting);
        }
    }

    /// <summary>
    /// Adds an entry and gives it the next number. If the register is at its limit, the oldest ended entry is deleted.
    /// </summary>
    public RegisterEntry Add(RegisterEntry entry)
    {
        RegisterEntry numbered;
        lock (gate)
        {
            numbered = entry with { Number = lastNumber + 1 };
            store.Save(numbered);
            Remember(numbered);
            if (numbered.State == RegisterState.Refused) ForgetOldRefusals();
            Trim();
        }

        Changed?.Invoke();
        return numbered;
    }

    /// <summary>Replaces the entry with the same number.</summary>
    public void Change(RegisterEntry entry)
    {
        lock (gate)
        {
            store.Save(entry);
            Remember(entry);
        }

        Changed?.Invoke();
    }

    private void Remember(RegisterEntry entry)
    {
        entries[entry.Number] = entry;
        index.Add(entry);
        lastNumber = Math.Max(lastNumber, entry.Number);
        version++;
    }

    /// <summary>Deletes ended entries above the limit, refused ones first, then the oldest.</summary>
    private void Trim()
    {
        if (entries.Count <= limit) return;
        foreach (var old in entries.Values
            .Where(entry => entry.State != RegisterState.Waiting)
            .OrderByDescending(entry => entry.State == RegisterState.Refused)
            .ThenBy(entry => entry.Number)
            .Take(entries.Count - limit)
            .ToList())
            Forget(old);
    }

    private void ForgetOldRefusals()
    {
        foreach (var old in entries.Values
            .Reverse()
            .Where(entry => entry.State == RegisterState.Refused)
            .Skip(RefusedKept)
            .ToList())
            Forget(old);
    }

    private void Forget(RegisterEntry entry)
    {
        store.Delete(entry);
        entries.Remove(entry.Number);
        index.Remove(entry);
    }

    private RegisterEntry? Newest(IEnumerable<int> numbers) =>
        numbers.DefaultIfEmpty().Max() is > 0 and var number ? entries[number] : null;
}
