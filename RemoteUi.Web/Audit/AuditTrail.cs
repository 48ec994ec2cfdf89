using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Audit;

/// <summary>
/// Records changes in the database and in the log. Without a caller, a change is in the name of who sent the request
/// that it belongs to, of the timer, or, before the program listens, of the person who started it.
/// </summary>
internal sealed class AuditTrail(
    IAuditStore store, Caller caller, StartPhase start, TimeProvider clock, ILogger<AuditTrail> log) : IAuditTrail
{
    /// <summary>The most characters of a subject or a value.</summary>
    private const int MaxText = 1_000;

    public void Record(AuditEvent happened)
    {
        var entry = new AuditEntry(
            clock.GetUtcNow(), happened.By ?? ActorOf(happened), caller.Address, happened.Kind, Cut(happened.Subject),
            [.. happened.Changes.Select(change => change with { Old = Cut(change.Old), New = Cut(change.New) })],
            happened.RequestId);
        log.Recorded(entry.Kind, entry.By, entry.Address, entry.Subject, AuditText.Of(entry.Changes), entry.RequestId);
        try
        {
            store.Add(entry);
        }
        catch (Exception fault) when (StorageFaults.Find(fault) is not null)
        {
            // The change was made; its entry is in the log.
            log.NotRecorded(entry.Kind, fault);
        }
    }

    private string ActorOf(AuditEvent happened) =>
        caller.IsKnown ? caller.UserName
            : happened.RequestId is { } id && store.FindSender(id) is { } sender ? sender
            : start.IsOver ? AuditActors.Timer
            : AuditActors.Command;

    private static string? Cut(string? text) =>
        text is { Length: > MaxText } ? string.Concat(text.AsSpan(0, MaxText), "…") : text;
}
