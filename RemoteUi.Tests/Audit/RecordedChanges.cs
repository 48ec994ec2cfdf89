using RemoteUi.Core.Audit;

namespace RemoteUi.Tests.Audit;

/// <summary>Keeps what is recorded.</summary>
internal sealed class RecordedChanges : IAuditTrail
{
    public List<AuditEvent> All { get; } = [];

    public void Record(AuditEvent happened) => All.Add(happened);
}
