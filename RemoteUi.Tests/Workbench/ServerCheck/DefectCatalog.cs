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

    /// <summary>The checks without a planted defect, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotPlanted { get; } = new[]
    {
        TransportDefects.NotPlanted, CapabilityDefects.NotPlanted, CaCertificateDefects.NotPlanted,
        EnrollmentDefects.NotPlanted, PollingDefects.NotPlanted, LifecycleDefects.NotPlanted,
        AuthenticationDefects.NotPlanted,
    }.SelectMany(group => group).ToDictionary(entry => entry.CheckId, entry => entry.Why);
}
