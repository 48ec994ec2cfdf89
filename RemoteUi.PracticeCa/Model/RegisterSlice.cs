namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents one page of the register, newest first.</summary>
/// <param name="Matching">The number of entries that match, on all pages.</param>
/// <param name="Page">The page that was read, counted from 1.</param>
/// <param name="Waiting">The number of entries that wait for approval, whether they match or not.</param>
/// <param name="Version">Changes with every change of the register while the program runs.</param>
public sealed record RegisterSlice(
    IReadOnlyList<RegisterEntry> Entries, int Matching, int Page, int Waiting, long Version)
{
    /// <summary>Gets the number of pages, at least 1.</summary>
    public int Pages => PagesOf(Matching);

    internal static int PagesOf(int matching) =>
        Math.Max(1, (matching + RegisterFilter.PageSize - 1) / RegisterFilter.PageSize);
}
