using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>The checks of what is issued, and how: E1 to E20.</summary>
internal static class EnrollmentChecks
{
    /// <summary>Every trial comes before E13, which needs the certificates of five.</summary>
    public static IEnumerable<Check> All { get; } =
    [
        .. BaselineChecks.All, .. TrialChecks.All, .. WeakAlgorithmChecks.All, .. ReplyChecks.All,
        .. IssuedKeyChecks.All, .. IssuedNameChecks.All, .. IssuedUsageChecks.All, .. SerialNumberChecks.All,
        .. IssuedDateChecks.All, .. KeyIdentifierChecks.All, .. RevocationChecks.All, .. RepetitionChecks.All,
        .. IssuedChainChecks.All, .. LintChecks.All,
    ];
}
