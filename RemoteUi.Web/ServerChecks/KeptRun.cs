using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>The run under way as it is shown and stored: without the challenge passwords.</summary>
internal sealed class KeptRun(CheckOrder order)
{
    private readonly SecretRemoval removal = new(order.ChallengePasswords);
    private readonly List<CheckResult> results = [];

    /// <summary>Returns the run to show; each result is looked through once.</summary>
    public CheckRun Follow(CheckRun run)
    {
        results.AddRange(run.Results.Skip(results.Count).Select(removal.From));
        return run with { Results = [.. results], Footprint = [.. run.Footprint.Select(removal.From)] };
    }
}
