namespace RemoteUi.Web.Audit;

/// <summary>Stores the entries: the last 10,000.</summary>
public interface IAuditStore
{
    /// <summary>The number of entries that are kept.</summary>
    const int Max = 10_000;

    /// <summary>
    /// How many of them may be failed log-ins, which anybody can cause: they must not displace all others.
    /// </summary>
    const int MaxFailedLogIns = 2_000;

    /// <summary>Adds an entry, in place of the oldest one if there are too many, and returns its ID.</summary>
    long Add(AuditEntry entry);

    /// <summary>Stores an entry in place of one that is still there.</summary>
    void Replace(long id, AuditEntry entry);

    void Delete(long id);

    /// <summary>Returns who caused an issuance request, or null if that is not recorded.</summary>
    string? FindSender(Guid requestId);

    /// <summary>Reads one page; the last one if there are not so many.</summary>
    Task<AuditSlice> ReadAsync(AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>Streams all selected entries, newest first.</summary>
    IAsyncEnumerable<AuditEntry> ListAsync(AuditFilter filter);
}
