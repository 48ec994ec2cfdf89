namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Represents the result of one check.</summary>
/// <param name="Exchanges">The first <see cref="CheckLimits.MaxKeptExchanges"/> exchanges of the check.</param>
public sealed record CheckResult(
    string Id, CheckLevel Level, string Sections, CheckOutcome Outcome, TimeSpan Duration,
    IReadOnlyList<CheckExchange> Exchanges);
