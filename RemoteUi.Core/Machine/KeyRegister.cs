namespace RemoteUi.Core.Machine;

/// <summary>
/// All keys of the machine, with their limit, their uses, and the default key. See docs/machine.md, section 6.
/// </summary>
public sealed class KeyRegister(IEnumerable<MachineKey> keys, int limit)
{
    private readonly List<MachineKey> keys = [.. keys];

    public IReadOnlyList<MachineKey> Keys => keys;

    public int Limit { get; } = limit;

    public MachineKey? DefaultKey => keys.Find(key => key.IsDefault);

    /// <summary>
    /// Returns the key of a use, or null if it has none. For TLS, the default key is used if there is no other.
    /// </summary>
    public MachineKey? KeyFor(KeyUse use)
    {
        if (use.Location == KeyUseLocation.None) return null;
        return keys.Find(key => key.Use == use) ?? (use.Location == KeyUseLocation.Tls ? DefaultKey : null);
    }

    /// <summary>
    /// Whether there is room for a new key. A key that [Delete Old Key and Certificate] replaces frees its slot.
    /// </summary>
    public bool HasRoomFor(KeyUse use, bool deletingOld) =>
        keys.Count - (deletingOld ? keys.Count(key => IsReplacedBy(use, key)) : 0) < Limit;

    /// <summary>
    /// Adds a new key, which takes over its use. The old key is left without a use, or is deleted if
    /// <paramref name="deletingOld"/> is true (never the default key).
    /// </summary>
    /// <returns>The deleted keys.</returns>
    /// <exception cref="InvalidOperationException">There is no room; check <see cref="HasRoomFor"/> first.</exception>
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

    /// <summary>
    /// Deletes a key, or returns why it cannot be deleted (the default key, a key in use, or an unknown key).
    /// </summary>
    public KeyDeletion Delete(Guid id)
    {
        if (keys.Find(key => key.Id == id) is not { } found) return KeyDeletion.NotFound;
        if (found.IsDefault) return KeyDeletion.IsDefaultKey;
        if (found.Use.Location != KeyUseLocation.None) return KeyDeletion.IsInUse;
        keys.Remove(found);
        return KeyDeletion.Deleted;
    }

    /// <summary>
    /// Whether a key has the same use, which for IPSec includes the policy, and is not the default key. [None] counts
    /// as a use too: a new key without a use replaces the keys without a use.
    /// </summary>
    private static bool IsReplacedBy(KeyUse use, MachineKey key) => key.Use == use && !key.IsDefault;
}

/// <summary>The result of deleting a key.</summary>
public enum KeyDeletion
{
    Deleted,
    IsDefaultKey,
    IsInUse,
    NotFound,
}
