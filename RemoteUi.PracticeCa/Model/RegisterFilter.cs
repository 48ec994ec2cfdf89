namespace RemoteUi.PracticeCa.Model;

/// <summary>Specifies which entries of the register are read.</summary>
/// <param name="Search">Part of the subject, serial number, or transaction ID, in any case; null for all.</param>
/// <param name="State">The state of the entries; null for all.</param>
/// <param name="Page">The page, counted from 1. The last one is read if there are fewer.</param>
public sealed record RegisterFilter(string? Search = null, RegisterState? State = null, int Page = 1)
{
    /// <summary>The number of entries on a page.</summary>
    public const int PageSize = 50;

    internal bool Matches(RegisterEntry entry) =>
        (State is null || entry.State == State)
            && (string.IsNullOrWhiteSpace(Search) || Contains(entry, Search.Trim()));

    private static bool Contains(RegisterEntry entry, string text) =>
        entry.Subject.Contains(text, StringComparison.OrdinalIgnoreCase)
            || entry.TransactionId.Contains(text, StringComparison.OrdinalIgnoreCase)
            || (entry.SerialNumber is { } serialNumber
                && Digits(text) is { Length: > 0 } digits
                && serialNumber.Contains(digits, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a serial number without the separators that pages and tools put between its digits.</summary>
    private static string Digits(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
}
