namespace RemoteUi.Fleet.Reports;

/// <summary>Calculates percentiles by the nearest rank.</summary>
internal static class Distribution
{
    /// <summary>Returns null for no durations. Sorts the array.</summary>
    public static Percentiles? Of(TimeSpan[] durations)
    {
        if (durations.Length == 0) return null;
        Array.Sort(durations);
        return new(durations.Length, At(50), At(90), At(99), durations[^1]);

        TimeSpan At(int percent) => durations[(int)(((long)durations.Length * percent) + 99) / 100 - 1];
    }
}
