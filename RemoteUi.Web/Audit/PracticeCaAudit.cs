using RemoteUi.Core.Audit;
using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Audit;

/// <summary>Records what is decided and changed at the practice CA, which has a database of its own.</summary>
internal sealed class PracticeCaAudit(IAuditTrail audit) : IPracticeCaChanges
{
    public IPracticeCaAttempt Try(PracticeCaChange change, string? subject = null)
    {
        var kind = KindOf(change);
        return new PracticeCaAttempt(kind, audit.Attempt(new(kind, subject)));
    }

    public void OneTimePasswordMade(string? by) => audit.Record(new(AuditKind.OneTimePasswordMade) { By = by });

    private static AuditKind KindOf(PracticeCaChange change) => change switch
    {
        PracticeCaChange.Approve => AuditKind.PracticeCaApproved,
        PracticeCaChange.Reject => AuditKind.PracticeCaRejected,
        PracticeCaChange.Revoke => AuditKind.PracticeCaRevoked,
        PracticeCaChange.Behave => AuditKind.PracticeCaBehaviorChanged,
        PracticeCaChange.Replace => AuditKind.PracticeCaReplaced,
        PracticeCaChange.MakeNext => AuditKind.PracticeCaNextMade,
        PracticeCaChange.RollOver => AuditKind.PracticeCaRolledOver,
        PracticeCaChange.Profile => AuditKind.PracticeCaProfileChanged,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change"),
    };
}
