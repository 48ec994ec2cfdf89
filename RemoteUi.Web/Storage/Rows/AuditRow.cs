using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents a recorded change in the database. The order of the IDs is that of the changes.</summary>
public sealed class AuditRow
{
    public long Id { get; set; }

    public required DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public required string Address { get; set; }

    public required AuditKind Kind { get; set; }

    public string? Subject { get; set; }

    /// <summary>The changed settings as JSON; null if there are none.</summary>
    public string? Changes { get; set; }

    public Guid? RequestId { get; set; }
}
