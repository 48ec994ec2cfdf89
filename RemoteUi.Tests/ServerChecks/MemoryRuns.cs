using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>Keeps runs in memory.</summary>
internal sealed class MemoryRuns : ICheckRunStore
{
    private readonly List<CheckRun> runs = [];

    public Task<IReadOnlyList<CheckRunSummary>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckRunSummary>>([.. runs.Select(CheckRunSummary.Of)]);

    public Task<CheckRun?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(runs.Find(run => run.Id == id));

    public Task SaveAsync(CheckRun run, CancellationToken cancellationToken)
    {
        runs.RemoveAll(other => other.Id == run.Id);
        runs.Add(run);
        return Task.CompletedTask;
    }
}
