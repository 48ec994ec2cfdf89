using RemoteUi.Core.Revocation;

namespace RemoteUi.Web.Revocation;

/// <summary>
/// Holds the list that a user has shown, until it is registered: in memory, for at most four users, each for
/// 30 minutes. A list is too large to be carried by the page.
/// </summary>
public sealed class HeldCrls(TimeProvider clock)
{
    public const int MaxUsers = 4;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Lock turn = new();
    private readonly Dictionary<string, (Crl List, DateTimeOffset At)> all = new(StringComparer.Ordinal);

    public void Hold(string user, Crl list)
    {
        lock (turn)
        {
            all[user] = (list, clock.GetUtcNow());
            if (all.Count > MaxUsers) all.Remove(all.MinBy(held => held.Value.At).Key);
        }
    }

    /// <summary>Returns the list that a user has shown; null if it is another one, or no longer held.</summary>
    public Crl? Find(string user, string? thumbprint)
    {
        lock (turn)
            return all.TryGetValue(user, out var held) && clock.GetUtcNow() - held.At < Lifetime
                && held.List.Thumbprint() == thumbprint
                ? held.List
                : null;
    }

    public void Remove(string user)
    {
        lock (turn) all.Remove(user);
    }
}
