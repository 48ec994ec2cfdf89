namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Represents one check of the catalog.</summary>
/// <param name="Id">Stable, for example "T1"; a number is never given twice.</param>
/// <param name="Sections">The source of the rule, for example "RFC 8894, 4.1".</param>
/// <param name="Words">Every word that <paramref name="RunAsync"/> may return, besides the common ones.</param>
internal sealed record Check(
    string Id, CheckLevel Level, string Sections, IReadOnlyList<string> Words,
    Func<CheckSession, CancellationToken, Task<CheckOutcome>> RunAsync);
