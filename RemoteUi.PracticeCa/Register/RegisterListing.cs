using Microsoft.EntityFrameworkCore;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Reads the register in pages, newest first.</summary>
internal sealed class RegisterListing(RegisterDatabase database, CertificateRegister register)
{
    /// <summary>Reads all entries.</summary>
    public IReadOnlyList<RegisterEntry> All
    {
        get
        {
            using var context = database.Open();
            return Read(context.Entries.OrderByDescending(row => row.Number));
        }
    }

    /// <summary>Reads one page.</summary>
    public RegisterSlice Read(RegisterFilter filter)
    {
        var version = register.Version;
        using var context = database.Open();
        var matching = RegisterQuery.Matching(context.Entries, filter);
        var count = Count(matching, filter);
        var page = Math.Clamp(filter.Page, 1, RegisterSlice.PagesOf(count));
        var entries = Read(matching.OrderByDescending(row => row.Number)
            .Skip((page - 1) * RegisterFilter.PageSize)
            .Take(RegisterFilter.PageSize));
        return new(entries, count, page, register.Counts.Waiting, version);
    }

    /// <summary>Returns the numbers of the entries that wait and match a search, oldest first.</summary>
    public IReadOnlyList<int> Waiting(string? search)
    {
        using var context = database.Open();
        var matching = RegisterQuery.Matching(context.Entries, new(search, RegisterState.Waiting));
        return [.. matching.OrderBy(row => row.Number).Select(row => row.Number)];
    }

    /// <summary>Only a search counts rows.</summary>
    private int Count(IQueryable<EntryRow> matching, RegisterFilter filter) =>
        RegisterQuery.HasText(filter) ? matching.Count()
        : filter.State is { } state ? register.Counts.Of(state)
        : register.Counts.Total;

    private static List<RegisterEntry> Read(IQueryable<EntryRow> rows) =>
        [.. rows.Include(row => row.Content).AsEnumerable().Select(StoredEntry.ToEntry)];
}
