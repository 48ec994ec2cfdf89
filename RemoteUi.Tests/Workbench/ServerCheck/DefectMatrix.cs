using RemoteUi.Tests.Support;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>
/// Runs the checks against a server with one planted defect: it turns its check red, and no other but those that
/// follow from it. All checks run if <see cref="Thorough.IsDemanded"/>; otherwise those that must turn red, and a tenth
/// of the others, which differs from row to row.
/// </summary>
internal static class DefectMatrix
{
    /// <summary>The keys of the defects of the checks whose ids begin with a letter.</summary>
    public static TheoryData<string> Of(char group) =>
        [.. DefectCatalog.All.Where(defect => defect.CheckId[0] == group).Select(defect => defect.Key)];

    public static async Task AssertFoundAsync(string key)
    {
        var defect = DefectCatalog.All.Single(defect => defect.Key == key);

        var run = await CheckBench.RunAsync(defect, ChecksFor(defect));

        var red = run.Results.Where(CheckBench.IsRed).ToList();
        var described = string.Join('\n', CheckBench.Describe(red));
        var expected = defect.Following.Append(defect.CheckId).Order(StringComparer.Ordinal);
        Assert.True(
            expected.SequenceEqual(red.Select(result => result.Id).Order(StringComparer.Ordinal)),
            $"Expected to be red: {string.Join(' ', expected)}. Red are:\n{described}\n"
                + $"The check says:\n{Said(run, defect)}");
        Assert.Empty(CheckBench.Describe(run.Results.Where(result => result.Outcome.Word == "Fault")));
    }

    private static IReadOnlyList<Check> ChecksFor(PlantedDefect defect)
    {
        if (defect.NeedsTheOthers) return CheckCatalog.All;
        var row = DefectCatalog.All.TakeWhile(other => other.Key != defect.Key).Count();
        var sample = CheckCatalog.All.Sample(10, first: row).ToHashSet();
        return
        [
            .. CheckCatalog.All.Where(check =>
                check.Id == defect.CheckId || defect.Following.Contains(check.Id) || sample.Contains(check)),
        ];
    }

    private static string Said(CheckRun run, PlantedDefect defect) =>
        string.Join('\n', CheckBench.Describe(run.Results.Where(result => result.Id == defect.CheckId)));
}
