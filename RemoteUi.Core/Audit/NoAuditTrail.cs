namespace RemoteUi.Core.Audit;

/// <summary>Records nothing, for hosts without users.</summary>
internal sealed class NoAuditTrail : IAuditTrail
{
    public void Record(AuditEvent happened)
    {
    }

    public IDisposable RecordWithSave(params IReadOnlyList<AuditEvent> changes) => new Nothing();

    public IAuditAttempt Attempt(AuditEvent tried) => new Nothing();

    private sealed class Nothing : IDisposable, IAuditAttempt
    {
        public void Dispose()
        {
        }

        public void Done(AuditEvent happened)
        {
        }

        public void NotDone()
        {
        }
    }
}
