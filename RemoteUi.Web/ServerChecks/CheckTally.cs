using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>
/// Represents how many checks of a run ended in which way. The property names are the stored format
/// (docs/decisions/0009).
/// </summary>
/// <param name="Info">The findings and failures of severity Info, and so on for the other severities.</param>
public sealed record CheckTally(
    Usability Usability, int Passed, int Info, int Low, int Medium, int High, int Critical, int Skipped,
    int Inconclusive)
{
    /// <summary>The checks that decide whether a device can enroll, the most telling last.</summary>
    private static readonly string[] Decisive = ["T1", "A2", "E1"];

    /// <summary>The number of findings and failures that should be mended: all that are above Info.</summary>
    public int ToMend() => Low + Medium + High + Critical;

    /// <summary>The number of grave ones among them: High and Critical.</summary>
    public int Grave() => High + Critical;

    public static CheckTally Of(IReadOnlyList<CheckResult> results) => new(
        UsabilityOf(results),
        Count(results, Verdict.Pass),
        Count(results, Severity.Info),
        Count(results, Severity.Low),
        Count(results, Severity.Medium),
        Count(results, Severity.High),
        Count(results, Severity.Critical),
        Count(results, Verdict.Skipped),
        Count(results, Verdict.Inconclusive));

    private static int Count(IReadOnlyList<CheckResult> results, Verdict verdict) =>
        results.Count(result => result.Outcome.Verdict == verdict);

    private static int Count(IReadOnlyList<CheckResult> results, Severity severity) =>
        results.Count(result => result.Outcome.Severity == severity);

    private static Usability UsabilityOf(IReadOnlyList<CheckResult> results)
    {
        var outcomes = Decisive
            .Select(id => results.FirstOrDefault(result => result.Id == id)?.Outcome)
            .OfType<CheckOutcome>()
            .ToList();
        if (outcomes.Any(outcome => outcome.Verdict == Verdict.Fail)) return Usability.NotUsable;
        return outcomes.Count > 0 && !outcomes.Any(IsGrave) && outcomes[^1].Verdict is Verdict.Pass or Verdict.Finding
            ? Usability.Usable
            : Usability.Unknown;
    }

    /// <summary>A refused sound request is a grave finding: the server may want a challenge password.</summary>
    private static bool IsGrave(CheckOutcome outcome) => outcome.Severity >= Severity.High;
}

/// <summary>Specifies whether a device can enroll with the server, as far as the run could tell.</summary>
public enum Usability
{
    /// <summary>The checks that decide have not run, or had no answer.</summary>
    Unknown,
    Usable,
    NotUsable,
}
