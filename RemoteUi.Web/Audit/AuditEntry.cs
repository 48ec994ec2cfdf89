using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Audit;

/// <summary>Represents a recorded change.</summary>
/// <param name="By">
/// A user or token, or one of <see cref="AuditActors"/>; a dash for a caller without a session.
/// </param>
/// <param name="Address">The caller's IP address; a dash if there is none.</param>
public sealed record AuditEntry(
    DateTimeOffset At, string By, string Address, AuditKind Kind, string? Subject, IReadOnlyList<AuditChange> Changes,
    Guid? RequestId);
