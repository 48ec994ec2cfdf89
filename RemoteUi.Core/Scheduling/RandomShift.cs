namespace RemoteUi.Core.Scheduling;

/// <summary>
/// [Auto Adjust Issuance Request Time]: the random shift of a request, which spreads the load where many machines ask
/// at once.
/// </summary>
/// <param name="random">The source; no secret depends on it.</param>
public sealed class RandomShift(Random random)
{
    public const int MaxSeconds = 600;

    /// <summary>1 to 600 whole seconds, each as likely as the other.</summary>
    public TimeSpan Draw() => TimeSpan.FromSeconds(random.Next(1, MaxSeconds + 1));
}
