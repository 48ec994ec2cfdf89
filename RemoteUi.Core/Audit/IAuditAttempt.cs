namespace RemoteUi.Core.Audit;

/// <summary>
/// Represents a change that was recorded before it was made. If neither method is called, because the program ended or
/// the change threw, its entry says that the outcome is not known.
/// </summary>
public interface IAuditAttempt
{
    /// <summary>The change was made. The entry now says what, and no longer that its outcome is not known.</summary>
    void Done(AuditEvent happened);

    /// <summary>Nothing was changed. The entry is deleted.</summary>
    void NotDone();
}
