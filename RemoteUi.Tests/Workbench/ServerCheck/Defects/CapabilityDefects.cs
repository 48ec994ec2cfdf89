namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks C have to find.</summary>
internal static class CapabilityDefects
{
    public static IEnumerable<PlantedDefect> All => [];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    public static IEnumerable<(string CheckId, string Why)> NotPlanted => [];
}
