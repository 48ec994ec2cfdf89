namespace RemoteUi.Core.Audit;

/// <summary>
/// Records who changed what and when. What changes something records it where pages, API, timer, and commands all come
/// by, so that no change is without an entry, whenever the program ends: with the change if both are in one database,
/// before it if they are not. See docs/decisions/0019-no-change-without-an-audit-entry.md.
/// </summary>
public interface IAuditTrail
{
    /// <summary>
    /// Records what changes nothing that is stored, or what is about to happen. It returns when the entry is stored. If
    /// it cannot be stored (a full disk), the log has it.
    /// </summary>
    void Record(AuditEvent happened);

    /// <summary>
    /// Stores the entries with the next save of the device's database, made by this caller before the result is
    /// disposed: both, or neither. Without a save, nothing has changed, and nothing is recorded.
    /// </summary>
    IDisposable RecordWithSave(params IReadOnlyList<AuditEvent> changes);

    /// <summary>
    /// Stores an entry that says that its outcome is not known, before a change elsewhere than in the device's
    /// database. The result says what came of it. It throws if the entry cannot be stored, so that nothing is changed.
    /// </summary>
    IAuditAttempt Attempt(AuditEvent tried);
}
