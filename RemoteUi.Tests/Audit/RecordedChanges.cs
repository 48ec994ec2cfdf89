using RemoteUi.Core.Audit;

namespace RemoteUi.Tests.Audit;

/// <summary>Keeps what is recorded; each save of a fake store succeeds.</summary>
internal sealed class RecordedChanges : IAuditTrail
{
    public List<AuditEvent> All { get; } = [];

    public void Record(AuditEvent happened) => All.Add(happened);

    public IDisposable RecordWithSave(params IReadOnlyList<AuditEvent> changes)
    {
        All.AddRange(changes);
        return new MemoryStream();
    }

    public IAuditAttempt Attempt(AuditEvent tried) => throw new NotSupportedException();
}
