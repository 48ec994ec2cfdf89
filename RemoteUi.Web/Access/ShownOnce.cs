using System.Collections.Concurrent;

namespace RemoteUi.Web.Access;

/// <summary>
/// Keeps a secret that a form has just made until the page that follows shows it, once, to the same user. It is kept in
/// memory, because it must not be in an address or a cookie.
/// </summary>
public sealed class ShownOnce
{
    private readonly ConcurrentDictionary<string, string> secrets = new(StringComparer.Ordinal);

    public void Keep(string user, string secret) => secrets[user] = secret;

    /// <summary>Returns the secret and forgets it, or null.</summary>
    public string? Take(string user) => secrets.TryRemove(user, out var secret) ? secret : null;
}
