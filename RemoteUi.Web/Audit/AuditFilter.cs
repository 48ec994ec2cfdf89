using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Audit;

/// <summary>Selects entries; null means all.</summary>
/// <param name="By">A part of the name of the user or token.</param>
/// <param name="Text">A part of the subject, of a setting or its value, or of the address, or the ID of a request.
/// </param>
/// <param name="From">The first moment.</param>
/// <param name="Until">The first moment that is too late.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record AuditFilter(
    string? By = null, AuditKind? Kind = null, string? Text = null, DateTimeOffset? From = null,
    DateTimeOffset? Until = null, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>Represents a page of the selected entries, newest first.</summary>
/// <param name="Matching">The number of selected entries on all pages.</param>
public sealed record AuditSlice(IReadOnlyList<AuditEntry> Entries, int Matching, int Page)
{
    public int Pages => PagesOf(Matching);

    /// <summary>Returns the number of pages of so many entries, at least 1.</summary>
    public static int PagesOf(int matching) =>
        Math.Max(1, (matching + AuditFilter.PageSize - 1) / AuditFilter.PageSize);
}
