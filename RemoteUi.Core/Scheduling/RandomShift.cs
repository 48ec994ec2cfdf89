namespace RemoteUi.Core.Scheduling;

/// <summary>
/// Draws the random shift of [Auto Adjust Issuance Request Time], which spreads the load when many machines send
/// requests at the same time.
/// </summary>
/// <param name="random">The random source. It need not be cryptographic: no secret depends on it. One with a seed makes
/// the draws repeatable.</param>
public sealed class RandomShift(Random random)
{
    public const int MaxSeconds = 600;

    /// <summary>Returns 1 to 600 whole seconds, uniformly distributed.</summary>
    public TimeSpan Draw() => Draw(MaxSeconds);

    /// <summary>
    /// Returns 1 to <paramref name="maxSeconds"/> whole seconds by the same rule, for a rehearsal with another window.
    /// </summary>
    public TimeSpan Draw(int maxSeconds) => TimeSpan.FromSeconds(random.Next(1, maxSeconds + 1));
}
