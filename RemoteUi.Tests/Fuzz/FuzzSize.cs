using System.Globalization;

namespace RemoteUi.Tests.Fuzz;

/// <summary>
/// Sets the length of a fuzz run: FUZZ_INPUTS random inputs per parser. The default takes a few seconds in total.
/// </summary>
internal static class FuzzSize
{
    private const int Short = 1500;

    public static int RandomInputs { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var set)
            ? set
            : Short;

    /// <summary>The parsers to run, by the beginning of their names; all by default.</summary>
    public static string ParsersBeginWith { get; } = Environment.GetEnvironmentVariable("FUZZ_PARSERS") ?? "";

    /// <summary>Whether every bit of every byte is flipped, instead of one bit of each byte.</summary>
    public static bool IsLong => RandomInputs > Short;
}
