namespace RemoteUi.Core.Machine;

/// <summary>
/// The machine's keys as a whole: their limit, their uses, the default key. See docs/machine.md, section 6.
/// </summary>
public sealed class KeyRegister(IEnumerable<MachineKey> keys, int limit)
{
    private readonly List<MachineKey> keys = [.. keys];

    public IReadOnlyList<MachineKey> Keys => keys;

    public int Limit { get; } = limit;

    public MachineKey? DefaultKey => keys.Find(key => key.IsDefault);

    /// <summary>The key that a use has, or null. For TLS the default key serves where no other does.</summary>
    public MachineKey? KeyFor(KeyUse use)
    {
        if (use.Location == KeyUseLocation.None) return null;
        return keys.Find(key => key.Use == use) ?? (use.Location == KeyUseLocation.Tls ? DefaultKey : null);
    }

    /// <summary>Whether a new key fits; one that [Delete Old Key and Certificate] replaces frees its place.</summary>
    public bool HasRoomFor(KeyUse use, bool deletingOld) =>
        keys.Count - (deletingOld ? keys.Count(key => IsReplacedBy(use, key)) : 0) < Limit;

    /// <summary>
    /// Takes a new key in: it takes its use over; the old one stays without a use, or goes where
    /// <paramref name="deletingOld"/> (never the default key).
    /// </summary>
    /// <returns>The keys that went.</returns>
    /// <exception cref="InvalidOperationException">There is no room; ask <see cref="HasRoomFor"/> first.</exception>
    public IReadOnlyList<MachineKey> Register(MachineKey key, bool deletingOld)
    {
        if (!HasRoomFor(key.Use, deletingOld))
            throw new InvalidOperationException($"The key limit of {Limit} is reached");
        List<MachineKey> gone = deletingOld ? keys.FindAll(old => IsReplacedBy(key.Use, old)) : [];
        keys.RemoveAll(gone.Contains);
        foreach (var old in keys.Where(old => old.Use == key.Use)) old.Use = KeyUse.None;
        keys.Add(key);
        return gone;
    }

    /// <summary>Deletes a key, or says why not (the default key, a key in use, one that is not there).</summary>
    public KeyDeletion Delete(Guid id)
    {
        if (keys.Find(key => key.Id == id) is not { } found) return KeyDeletion.NotFound;
        if (found.IsDefault) return KeyDeletion.IsDefaultKey;
        if (found.Use.Location != KeyUseLocation.None) return KeyDeletion.IsInUse;
        keys.Remove(found);
        return KeyDeletion.Deleted;
    }

    /// <summary>
    /// The same use location, for IPSec with the same policy; [None] is one too: keys without a use are replaced by the
    /// next without a use.
    /// </summary>
    private static bool IsReplacedBy(KeyUse use, MachineKey key) => key.Use == use && !key.IsDefault;
}

/// <summary>What came of deleting a key.</summary>
public enum KeyDeletion
{
    Deleted,
    IsDefaultKey,
    IsInUse,
    NotFound,
}
