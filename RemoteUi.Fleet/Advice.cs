namespace RemoteUi.Fleet;

/// <summary>
/// Represents what can be concluded from a rehearsal, as numbers; the words are in the resources of the program.
/// </summary>
/// <param name="Devices">How many devices ended by themselves.</param>
/// <param name="Window">The window they were spread over; zero for at once.</param>
/// <param name="TimeOut">How long a device waited for an answer.</param>
/// <param name="Issued">How many got their certificate.</param>
/// <param name="WithoutAnswer">The share of devices without an answer, from 0 to 1.</param>
/// <param name="Slowest">The longest time to a certificate; null if none was issued.</param>
/// <param name="RatePerSecond">How many devices a second the server does; null if it was never busy enough to say.
/// </param>
/// <param name="NeededWindow">The window that all devices of the rehearsal need at that rate; null without it.</param>
public sealed record Advice(
    int Devices, TimeSpan Window, TimeSpan TimeOut, int Issued, double WithoutAnswer, TimeSpan? Slowest,
    double? RatePerSecond, TimeSpan? NeededWindow);
