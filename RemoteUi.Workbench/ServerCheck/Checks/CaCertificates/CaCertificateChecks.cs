using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.CaCertificates;

/// <summary>The checks of the GetCACert reply: A1 to A10.</summary>
internal static class CaCertificateChecks
{
    public static IEnumerable<Check> All { get; } = [
        .. DistributionChecks.All, .. RemarkChecks.All, .. NextCaChecks.All,
    ];
}
