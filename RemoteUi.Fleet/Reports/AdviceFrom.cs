namespace RemoteUi.Fleet.Reports;

/// <summary>Concludes from the numbers of a rehearsal what its server needs.</summary>
internal static class AdviceFrom
{
    /// <summary>Fewer devices are chance.</summary>
    private const int MinDevices = 20;

    /// <summary>
    /// How much longer than the work itself a window is: devices that are drawn at random come in clusters.
    /// </summary>
    private const double Reserve = 1.1;

    /// <summary>Returns null if there is not enough to say.</summary>
    public static Advice? Of(RehearsalSettings settings, RehearsalTally tally)
    {
        var devices = Devices(tally, _ => true) - Devices(tally, ending => ending == Ending.NeverSent);
        var silent = Devices(tally, ending => ending is Ending.IssuedNotReceived or Ending.NoAnswer);
        var issued = Devices(tally, ending => ending == Ending.Issued);
        if (devices < MinDevices || issued + silent < MinDevices) return null;
        var rate = ServerRate.Of(tally.Requests);
        // Without a rate, only a rehearsal in which everything went well says something: this window is enough.
        if (rate is null && issued < devices) return null;
        return new(
            devices, settings.Window, settings.Server.Timeout, issued, (double)silent / devices,
            issued == 0 ? null : tally.Durations.All[^1], rate,
            rate is { } known ? WindowFor(devices / known) : null);
    }

    /// <summary>Rounds up to two digits: more would promise too much.</summary>
    private static TimeSpan WindowFor(double work)
    {
        var seconds = Math.Max(1, work * Reserve);
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(seconds)) - 1));
        return TimeSpan.FromSeconds(Math.Ceiling(seconds / unit) * unit);
    }

    private static int Devices(RehearsalTally tally, Func<Ending, bool> isMeant) =>
        tally.Endings.Where(one => isMeant(one.Key.Ending)).Sum(one => one.Value);
}
