namespace RemoteUi.Core.Client;

/// <summary>
/// How large a report may grow, whatever a server sends. See docs/decisions/0007-where-evidence-is-kept.md.
/// </summary>
internal static class ReportBounds
{
    public const int MaxExchanges = 64;

    /// <summary>Of these, the oldest that stay when more exchanges follow.</summary>
    public const int FirstExchangesKept = 16;

    public const int MaxCertificates = 32;

    /// <summary>The capabilities, algorithms or remarks of one report.</summary>
    public const int MaxTexts = 64;

    /// <summary>Characters of one text.</summary>
    public const int MaxTextLength = 500;

    /// <summary>The text, cut at <see cref="MaxTextLength"/> characters; an ellipsis marks the cut.</summary>
    public static string Cut(string text) => text.Length > MaxTextLength ? text[..(MaxTextLength - 1)] + "…" : text;

    /// <inheritdoc cref="Cut"/>
    public static string? CutOrNull(string? text) => text is null ? null : Cut(text);
}
