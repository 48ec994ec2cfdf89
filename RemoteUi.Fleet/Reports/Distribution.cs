namespace RemoteUi.Fleet.Reports;

/// <summary>Calculates percentiles by the nearest rank.</summary>
internal static class Distribution
{
    /// <summary>Returns null for no durations. Sorts the array.</summary>
    public static Percentiles? Of(TimeSpan[] durations)
    {
        Array.Sort(durations);
        return OfSorted(durations);
    }

    /// <summary>Returns null for no durations.</summary>
    /// <param name="sorted">The durations in ascending order.</param>
    public static Percentiles? OfSorted(ReadOnlySpan<TimeSpan> sorted) =>
        sorted.IsEmpty
            ? null
            : new(sorted.Length, At(sorted, 50), At(sorted, 90), At(sorted, 99), sorted[^1]);

    private static TimeSpan At(ReadOnlySpan<TimeSpan> sorted, int percent) =>
        sorted[(int)((((long)sorted.Length * percent) + 99) / 100) - 1];
}
