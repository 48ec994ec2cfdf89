using RemoteUi.Tests.Workbench.ServerCheck.Defects;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>Every planted defect, in the order of the checks.</summary>
internal static class DefectCatalog
{
    public static IReadOnlyList<PlantedDefect> All { get; } =
    [
        .. TransportDefects.All, .. CapabilityDefects.All, .. CaCertificateDefects.All, .. EnrollmentDefects.All,
        .. PollingDefects.All, .. LifecycleDefects.All, .. AuthenticationDefects.All,
    ];
}
