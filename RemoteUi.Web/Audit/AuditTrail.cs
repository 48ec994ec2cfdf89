using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Audit;

/// <summary>
/// Records changes in the database and in the log. Without a caller, a change is in the name of who sent the request
/// that it belongs to, of the timer, or, before the program listens, of the person who started it.
/// </summary>
internal sealed class AuditTrail(
    IAuditStore store, PendingEntries pending, Caller caller, StartPhase start, TimeProvider clock,
    ILogger<AuditTrail> log) : IAuditTrail
{
    /// <summary>The most characters of a subject or a value.</summary>
    private const int MaxText = 1_000;

    public void Record(AuditEvent happened)
    {
        var entry = EntryOf(happened);
        log.Recorded(entry);
        Store(entry, () => store.Add(entry));
    }

    public IDisposable RecordWithSave(params IReadOnlyList<AuditEvent> changes) => pending.Add(changes.Select(EntryOf));

    public IAuditAttempt Attempt(AuditEvent tried)
    {
        var entry = EntryOf(tried);
        var id = store.Add(entry with { Changes = [AuditText.OutcomeNotKnown] });
        return new Attempted(
            happened => Complete(id, entry, happened), () => Store(entry, () => store.Delete(id)));
    }

    private void Complete(long id, AuditEntry tried, AuditEvent happened)
    {
        var entry = tried with { Subject = Cut(happened.Subject), Changes = Cut(happened.Changes) };
        log.Recorded(entry);
        Store(entry, () => store.Replace(id, entry));
    }

    private AuditEntry EntryOf(AuditEvent happened) => new(
        clock.GetUtcNow(), happened.By ?? ActorOf(happened), caller.Address, happened.Kind, Cut(happened.Subject),
        Cut(happened.Changes), happened.RequestId);

    /// <summary>The change was made, or is about to be; if its entry cannot be stored, it is in the log.</summary>
    private void Store(AuditEntry entry, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (StorageFaults.Find(fault) is not null)
        {
            log.NotRecorded(entry.Kind, fault);
        }
    }

    private string ActorOf(AuditEvent happened) =>
        caller.IsKnown ? caller.UserName
            : happened.RequestId is { } id && store.FindSender(id) is { } sender ? sender
            : start.IsOver ? AuditActors.Timer
            : AuditActors.Command;

    private static List<AuditChange> Cut(IReadOnlyList<AuditChange> changes) =>
        [.. changes.Select(change => change with { Old = Cut(change.Old), New = Cut(change.New) })];

    private static string? Cut(string? text) =>
        text is { Length: > MaxText } ? string.Concat(text.AsSpan(0, MaxText), "…") : text;

    private sealed class Attempted(Action<AuditEvent> complete, Action delete) : IAuditAttempt
    {
        public void Done(AuditEvent happened) => complete(happened);

        public void NotDone() => delete();
    }
}
