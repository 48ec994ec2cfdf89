using RemoteUi.Workbench.ServerCheck.Checks.Authentication;
using RemoteUi.Workbench.ServerCheck.Checks.CaCertificates;
using RemoteUi.Workbench.ServerCheck.Checks.Capabilities;
using RemoteUi.Workbench.ServerCheck.Checks.Enrollment;
using RemoteUi.Workbench.ServerCheck.Checks.Lifecycle;
using RemoteUi.Workbench.ServerCheck.Checks.Polling;
using RemoteUi.Workbench.ServerCheck.Checks.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Running;

/// <summary>
/// Lists all checks in the order in which they run: the renewals before what must be refused of them.
/// </summary>
internal static class CheckCatalog
{
    public static IReadOnlyList<Check> All { get; } =
    [
        .. TransportChecks.All, .. CapabilityChecks.All, .. CaCertificateChecks.All, .. EnrollmentChecks.All,
        .. PollingChecks.All, .. LifecycleChecks.All, .. AuthenticationChecks.All,
    ];
}
