using RemoteUi.Core.Scep;

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
    public const int MaxTextLength = EvidenceText.MaxLength;

    /// <summary>The text, cut at <see cref="MaxTextLength"/> characters; an ellipsis marks the cut.</summary>
    public static string Cut(string text) => EvidenceText.Cut(text);

    /// <inheritdoc cref="Cut"/>
    public static string? CutOrNull(string? text) => EvidenceText.CutOrNull(text);
}
