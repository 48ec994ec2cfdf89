using Microsoft.EntityFrameworkCore;

namespace RemoteUi.Web.Audit;

/// <summary>
/// Holds the entries that are stored with the next save of the same caller: of the method that adds them, and of what
/// it calls.
/// </summary>
internal sealed class PendingEntries
{
    private readonly AsyncLocal<Scope?> current = new();

    /// <summary>Lets entries wait until the result is disposed.</summary>
    public IDisposable Add(IEnumerable<AuditEntry> entries) =>
        current.Value = new(this, current.Value, [.. entries.Select(entry => new PendingEntry(entry))]);

    /// <summary>Returns those that no save has taken, in the order in which they were added.</summary>
    public IReadOnlyList<PendingEntry> Waiting() => [.. All().Where(entry => entry.TakenBy is null)];

    /// <summary>Returns those that a save has taken and not ended.</summary>
    public IReadOnlyList<PendingEntry> TakenBy(DbContext context) =>
        [.. All().Where(entry => ReferenceEquals(entry.TakenBy, context) && !entry.IsStored)];

    private IEnumerable<PendingEntry> All()
    {
        var scopes = new Stack<Scope>();
        for (var scope = current.Value; scope is not null; scope = scope.Outer) scopes.Push(scope);
        return scopes.SelectMany(scope => scope.Entries);
    }

    private sealed class Scope(PendingEntries owner, Scope? outer, IReadOnlyList<PendingEntry> entries) : IDisposable
    {
        public Scope? Outer => outer;

        public IReadOnlyList<PendingEntry> Entries => entries;

        public void Dispose() => owner.current.Value = outer;
    }
}

/// <summary>Represents an entry that waits for a save.</summary>
internal sealed class PendingEntry(AuditEntry entry)
{
    public AuditEntry Entry => entry;

    /// <summary>The save that takes it, until that fails; null if none does.</summary>
    public DbContext? TakenBy { get; set; }

    public bool IsStored { get; set; }
}
