using System.Security.Cryptography;

namespace RemoteUi.Web.Access;

/// <summary>
/// Keeps, in memory, what was typed into forms that could not be accepted because the session had ended: without
/// secrets, for 15 minutes, for the same user, to be taken once. At most 100 forms of 16,384 characters each.
/// </summary>
public sealed class KeptForms(TimeProvider clock)
{
    public const int MaxForms = 100;
    public const int MaxCharacters = 16 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>What the names of secrets contain; the old certificates of [Server Check] are pasted with their keys.
    /// </summary>
    private static readonly string[] Secrets =
        ["Password", "Passphrase", "Secret", "SetupCode", "ExpiredCertificate", "RevokedCertificate"];

    private readonly Lock turn = new();
    private readonly Dictionary<string, KeptForm> kept = [];

    /// <summary>
    /// Returns whether a field may be kept. Secrets may not; they are recognized by their names (a test checks all of
    /// them). Fields that begin with an underscore belong to the forms, not to the user.
    /// </summary>
    public static bool IsKept(string name) =>
        !name.StartsWith('_') && !Secrets.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps the fields and returns the name to take them by; null if they are too large.</summary>
    public string? Keep(string owner, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var typed = fields
            .Where(field => IsKept(field.Key))
            .GroupBy(field => field.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        if (typed.Sum(field => field.Key.Length + field.Value.Length) > MaxCharacters) return null;
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var now = clock.GetUtcNow();
        lock (turn)
        {
            foreach (var old in kept.Where(form => form.Value.EndsAt <= now).Select(form => form.Key).ToList())
                kept.Remove(old);
            if (kept.Count >= MaxForms) kept.Remove(kept.MinBy(form => form.Value.EndsAt).Key);
            kept[name] = new(owner, typed, now + Lifetime);
        }

        return name;
    }

    /// <summary>Returns the fields to the user that typed them, once; null for anybody else and afterwards.</summary>
    public IReadOnlyDictionary<string, string>? Take(string name, string? owner)
    {
        lock (turn)
        {
            if (owner is null || !kept.TryGetValue(name, out var form) || form.Owner != owner) return null;
            kept.Remove(name);
            return form.EndsAt > clock.GetUtcNow() ? form.Fields : null;
        }
    }

    private sealed record KeptForm(string Owner, IReadOnlyDictionary<string, string> Fields, DateTimeOffset EndsAt);
}
