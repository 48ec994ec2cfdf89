using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Represents one check in two runs.</summary>
/// <param name="Before">Null if the earlier run does not have the check.</param>
/// <param name="After">Null if the later run does not have it.</param>
public sealed record ComparedCheck(string Id, CheckResult? Before, CheckResult? After)
{
    /// <summary>Whether the check ended differently; what a sentence is filled with does not count.</summary>
    public bool IsChanged => Ending(Before) != Ending(After);

    private static (Verdict, Workbench.Severity?, string)? Ending(CheckResult? result) => result is null
        ? null
        : (result.Outcome.Verdict, result.Outcome.Severity, result.Outcome.Word);
}

/// <summary>Compares two runs, check by check.</summary>
public static class CheckComparison
{
    /// <summary>Returns every check that one of the runs has, in the order of the pages.</summary>
    public static IReadOnlyList<ComparedCheck> Of(CheckRun before, CheckRun after)
    {
        var ids = after.Results.Concat(before.Results).Select(result => result.Id).Distinct();
        return
        [
            .. ids
                .Select(id => new ComparedCheck(id, Find(before, id), Find(after, id)))
                .OrderBy(check => CheckGroups.Of(check.Id)),
        ];
    }

    private static CheckResult? Find(CheckRun run, string id) =>
        run.Results.FirstOrDefault(result => result.Id == id);
}
