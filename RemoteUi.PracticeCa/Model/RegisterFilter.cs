namespace RemoteUi.PracticeCa.Model;

/// <summary>Specifies which entries of the register are read.</summary>
/// <param name="Search">Part of the subject, serial number, or transaction ID, in any case; null for all.</param>
/// <param name="State">The state of the entries; null for all.</param>
/// <param name="Page">The page, counted from 1. The last one is read if there are fewer.</param>
public sealed record RegisterFilter(string? Search = null, RegisterState? State = null, int Page = 1)
{
    /// <summary>The number of entries on a page.</summary>
    public const int PageSize = 50;
}
