namespace RemoteUi.Core.Scheduling;

/// <summary>
/// Draws the random shift of [Auto Adjust Issuance Request Time], which spreads the load when many machines send
/// requests at the same time.
/// </summary>
/// <param name="random">The random source. It need not be cryptographic: no secret depends on it.</param>
public sealed class RandomShift(Random random)
{
    public const int MaxSeconds = 600;

    /// <summary>Returns 1 to 600 whole seconds, uniformly distributed.</summary>
    public TimeSpan Draw() => TimeSpan.FromSeconds(random.Next(1, MaxSeconds + 1));
}
