using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Stores the last <see cref="Kept"/> runs; a new one displaces the oldest.</summary>
public interface ICheckRunStore
{
    const int Kept = 20;

    /// <summary>Returns the runs, newest first.</summary>
    Task<IReadOnlyList<CheckRunSummary>> ListAsync(CancellationToken cancellationToken);

    Task<CheckRun?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a run, or replaces it.</summary>
    Task SaveAsync(CheckRun run, CancellationToken cancellationToken);
}
