namespace RemoteUi.Core.Audit;

/// <summary>Records nothing, for hosts without users.</summary>
internal sealed class NoAuditTrail : IAuditTrail
{
    public void Record(AuditEvent happened)
    {
    }
}
