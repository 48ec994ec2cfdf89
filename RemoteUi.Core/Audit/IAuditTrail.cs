namespace RemoteUi.Core.Audit;

/// <summary>
/// Records who changed what and when. What changes something records it where pages, API, timer, and commands all come
/// by, after the change was made.
/// </summary>
public interface IAuditTrail
{
    /// <summary>
    /// Records a change, in the name of the caller unless the event names somebody. It returns when the entry is
    /// stored. If it cannot be stored (a full disk), the log has it, and the change stays.
    /// </summary>
    void Record(AuditEvent happened);
}
