using System.Globalization;

namespace RemoteUi.Tests.Fuzz;

/// <summary>How long a fuzz run is: FUZZ_INPUTS random inputs for each parser. Unset, a few seconds in all.</summary>
internal static class FuzzSize
{
    private const int Short = 1500;

    public static int RandomInputs { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var set)
            ? set
            : Short;

    /// <summary>Whether every bit of every byte is flipped, and not one bit of each byte.</summary>
    public static bool IsLong => RandomInputs > Short;
}
