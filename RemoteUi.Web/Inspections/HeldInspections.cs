using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Holds what was dropped in, in memory only, so that its pages have addresses: at most eight inputs and 48 MiB of
/// input, each until nobody has looked at it for 30 minutes, for the user who dropped it in. See
/// docs/decisions/0013-what-is-dropped-in-is-held-in-memory.md.
/// </summary>
public sealed class HeldInspections(TimeProvider clock)
{
    public const int MaxInputs = 8;
    public const long MaxBytes = 48L * 1024 * 1024;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Lock turn = new();
    private readonly Dictionary<(Guid Id, string Owner), (HeldInspection Held, DateTimeOffset UsedAt)> all = [];

    /// <summary>Holds an inspection. Those that were not looked at for longest go if there are too many.</summary>
    public void Add(string owner, HeldInspection held)
    {
        lock (turn)
        {
            all[(held.Id, owner)] = (held, clock.GetUtcNow());
            RemoveExpired();
            while (all.Count > 1 && (all.Count > MaxInputs || all.Sum(one => (long)one.Value.Held.Size) > MaxBytes))
                all.Remove(all.MinBy(one => one.Value.UsedAt).Key);
        }
    }

    /// <summary>Returns an inspection to the user who dropped it in; null if it is not held any longer.</summary>
    public HeldInspection? Find(string owner, Guid id)
    {
        lock (turn)
        {
            RemoveExpired();
            if (!all.TryGetValue((id, owner), out var found)) return null;
            all[(id, owner)] = found with { UsedAt = clock.GetUtcNow() };
            return found.Held;
        }
    }

    public void Remove(string owner, Guid id)
    {
        lock (turn) all.Remove((id, owner));
    }

    private void RemoveExpired()
    {
        var oldest = clock.GetUtcNow() - Lifetime;
        foreach (var old in all.Where(one => one.Value.UsedAt <= oldest).Select(one => one.Key).ToList())
            all.Remove(old);
    }
}

/// <summary>Represents an input with what was found in it.</summary>
public sealed record HeldInspection(Guid Id, InspectedInput Input, Inspection Inspection)
{
    public int Size => Input.Bytes.Length;

    public override string ToString() => $"{nameof(HeldInspection)} {Id}";
}
