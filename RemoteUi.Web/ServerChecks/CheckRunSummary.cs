using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Represents a run in the list of runs: without its results.</summary>
/// <param name="Done">The number of checks that have ended.</param>
/// <param name="Planned">The number of checks of the level.</param>
public sealed record CheckRunSummary(
    Guid Id, Uri Address, string? CaIdentifier, CheckLevel Level, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    CheckRunState State, int Done, int Planned, CheckTally Tally)
{
    public static CheckRunSummary Of(CheckRun run) => new(
        run.Id, run.Address, run.CaIdentifier, run.Level, run.StartedAt, run.EndedAt, run.State, run.Results.Count,
        run.Planned, CheckTally.Of(run.Results));
}
