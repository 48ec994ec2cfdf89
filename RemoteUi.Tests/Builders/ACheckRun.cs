using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Builders;

/// <summary>Builds runs of [Server Check].</summary>
internal static class ACheckRun
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A run with a result of every verdict, and a footprint.</summary>
    public static CheckRun WithEveryVerdict { get; } = Of(
        Result("T1", CheckOutcome.Pass()),
        Result("C5", CheckOutcome.Finding(Severity.Low, "NoReply", "a slow line")),
        Result("C4", CheckOutcome.Finding(Severity.Info, "NoReply", "an odd line")),
        Result("A2", CheckOutcome.Pass()),
        Result("E1", CheckOutcome.Finding(Severity.Medium, "NoReply", "| <b>bold</b>")),
        Result("S1", CheckOutcome.Fail(Severity.Critical, "NoReply", "nothing at all")),
        Result("P1", CheckOutcome.Skipped("NoChallengeLeft")),
        Result("L1", CheckOutcome.Inconclusive("ControlRefused", "FAILURE 2")));

    /// <summary>A run with a value in every property, for the stored format.</summary>
    public static CheckRun Full { get; } = Of(
        new CheckResult(
            "E1", CheckLevel.Enroll, "RFC 8894, 3.3.1", CheckOutcome.Fail(Severity.High, "NoReply", "a slow line"),
            TimeSpan.FromMilliseconds(12.3),
            [
                new(
                    "POST", "http://ca.example:8080/scep", "PKIOperation", Noon, TimeSpan.FromMilliseconds(11),
                    [1, 2, 3], 200, "application/x-pki-message", [4, 5], "the connection was closed"),
            ])) with
    {
        Current = "E2",
    };

    public static CheckRun Of(params IReadOnlyList<CheckResult> results) => new(
        Guid.Parse("8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11"), new("http://ca.example:8080/scep"), "ca-1",
        CheckLevel.Probe, Noon, "0.2.0")
    {
        State = CheckRunState.Finished,
        EndedAt = Noon.AddSeconds(9),
        Planned = results.Count,
        Results = results,
        Footprint = [new("0A1B", "CN=scep-check-1.example", "CN=CA", Noon.AddSeconds(2), "E1")],
    };

    public static CheckResult Result(string id, CheckOutcome outcome) => new(
        id, CheckLevel.Look, "RFC 8894, 4.1", outcome, TimeSpan.FromMilliseconds(12.3),
        [
            new(
                "POST", "http://ca.example:8080/scep", "PKIOperation", Noon, TimeSpan.FromMilliseconds(11), [1, 2, 3],
                200, "application/x-pki-message", [4, 5], null),
            new(
                "GET", "http://ca.example:8080/scep", "GetCACaps", Noon, TimeSpan.FromMilliseconds(10), [], null, null,
                null, "no complete reply in time"),
        ]);
}
