using RemoteUi.Core.Client;
using RemoteUi.Web.Components.Icons;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Picks what the checks found at a server that replied to [Test Connection], and decides whether a request can succeed
/// there. The checks judge; this only knows what the device itself would refuse.
/// </summary>
public static class ConnectionVerdicts
{
    /// <summary>Returns the findings to show, those that rule out any success first.</summary>
    public static IReadOnlyList<ConnectionVerdict> Of(CheckRun? run, EnrollmentReport report, DateTimeOffset now) =>
    [
        .. (run?.Results ?? [])
            .Where(IsToBeShown)
            .Select(result =>
                new ConnectionVerdict(RulesOutSuccess(result, report, now) ? Mark.Bad : Mark.Warn, result))
            .OrderBy(verdict => verdict.Mark == Mark.Bad ? 0 : 1)
            .ThenByDescending(verdict => verdict.Result.Outcome.Severity),
    ];

    /// <summary>Returns the key of the sentence above the verdicts.</summary>
    public static string HeadlineOf(IReadOnlyList<ConnectionVerdict> verdicts) =>
        verdicts.Count == 0 ? "Test.Found"
        : verdicts[0].Mark == Mark.Bad ? "Test.CannotSucceed" : "Test.FoundWithWarnings";

    /// <summary>A CA that nothing authenticates is no fault of the server, but the person has to know.</summary>
    private static bool IsToBeShown(CheckResult result) =>
        result.Outcome.Severity > Severity.Info || result is { Id: "A8", Outcome.Word: "NotAuthenticated" };

    private static bool RulesOutSuccess(CheckResult result, EnrollmentReport report, DateTimeOffset now) =>
        (result.Id, result.Outcome.Word) switch
        {
            ("T13", "FarAhead") => true,
            ("A5", _) => !HasValidDates(report.CaCertificates, now),
            _ => false,
        };

    /// <summary>Whether the recipient is valid, and some CA.</summary>
    private static bool HasValidDates(IReadOnlyList<ReportedCertificate> certificates, DateTimeOffset now)
    {
        var valid = certificates.Where(one => one.NotBefore <= now && one.NotAfter >= now).ToList();
        return valid.Any(one => one.IsRecipient) && valid.Any(one => one.Role == CaCertificateRole.Ca);
    }
}
