using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Audit;

namespace RemoteUi.Web.Api.Audit;

/// <summary>Represents a recorded change.</summary>
/// <param name="By">A user or token; timer or command, if it was nobody; a dash for a caller without a session.</param>
/// <param name="Address">The caller's IP address; a dash if there is none.</param>
/// <param name="Subject">What was changed: the name of a key or an account, a serial number.</param>
/// <param name="RequestId">The ID of the issuance request that it belongs to.</param>
public sealed record AuditEntryModel(
    DateTimeOffset At, string By, string Address, AuditKind Kind, string? Subject,
    IReadOnlyList<AuditChangeModel> Changes, Guid? RequestId)
{
    internal static AuditEntryModel From(AuditEntry entry) => new(
        entry.At, ForeignText.Escape(entry.By), entry.Address, entry.Kind,
        entry.Subject is { } subject ? ForeignText.Escape(subject) : null,
        [.. entry.Changes.Select(change => new AuditChangeModel(change.Field, change.Old, change.New))],
        entry.RequestId);
}

/// <summary>Represents a changed setting. Of a secret, only whether it is set.</summary>
public sealed record AuditChangeModel(string Field, string? Old, string? New);

/// <summary>Represents a page of recorded changes, newest first.</summary>
/// <param name="Matching">The number of entries that match, on all pages.</param>
public sealed record AuditPageModel(IReadOnlyList<AuditEntryModel> Entries, int Page, int Pages, int Matching);
