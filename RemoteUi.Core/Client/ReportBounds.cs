namespace RemoteUi.Core.Client;

/// <summary>
/// Limits the size of a report, whatever a server sends. See docs/decisions/0007-where-evidence-is-kept.md.
/// </summary>
internal static class ReportBounds
{
    public const int MaxExchanges = 64;

    /// <summary>
    /// The number of oldest exchanges that are kept if there are more than <see cref="MaxExchanges"/>.
    /// </summary>
    public const int FirstExchangesKept = 16;

    public const int MaxCertificates = 32;

    /// <summary>The maximum number of capabilities, algorithms, or remarks in one report, each.</summary>
    public const int MaxTexts = 64;
}
