using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Selects what a page of the register asks for.</summary>
internal static class RegisterQuery
{
    public static bool HasText(RegisterFilter filter) => !string.IsNullOrWhiteSpace(filter.Search);

    public static IQueryable<EntryRow> Matching(IQueryable<EntryRow> rows, RegisterFilter filter)
    {
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (!HasText(filter)) return rows;
        var text = filter.Search!.Trim().ToUpperInvariant();
        var digits = Digits(text);
        return digits.Length > 0
            ? rows.Where(row => row.SearchText.Contains(text) || row.SerialNumber!.Contains(digits))
            : rows.Where(row => row.SearchText.Contains(text));
    }

    /// <summary>Returns a serial number without the separators that pages and tools put between its digits.</summary>
    private static string Digits(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
}
