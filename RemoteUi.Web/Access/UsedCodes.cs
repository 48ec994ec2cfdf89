namespace RemoteUi.Web.Access;

/// <summary>
/// Remembers the authenticator codes that were used, as long as they would be accepted, so that a code that somebody
/// read over the shoulder lets nobody else in.
/// </summary>
public sealed class UsedCodes(TimeProvider clock)
{
    /// <summary>Longer than a code is good: two steps of 30 seconds before and after its own.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock turn = new();
    private readonly Dictionary<(string User, string Code), DateTimeOffset> used = [];

    /// <summary>Returns false if the user has used the code before.</summary>
    public bool Add(string userId, string code)
    {
        var now = clock.GetUtcNow();
        lock (turn)
        {
            foreach (var old in used.Where(one => one.Value <= now).Select(one => one.Key).ToList()) used.Remove(old);
            return used.TryAdd((userId, code), now + Lifetime);
        }
    }
}
