namespace RemoteUi.Core.Machine;

/// <summary>The machine's keys as a whole: their limit, their uses, the default key. All rules of section 6 are here.</summary>
public sealed class KeyRegister(IEnumerable<MachineKey> keys, int limit)
{
    private readonly List<MachineKey> keys = [.. keys];

    public IReadOnlyList<MachineKey> Keys => keys;

    public int Limit { get; } = limit;

    public MachineKey? DefaultKey => keys.Find(key => key.IsDefault);

    /// <summary>The key that a use has, or null. For TLS the default key serves where no other does.</summary>
    public MachineKey? KeyFor(KeyUse use) => throw new NotImplementedException();

    /// <summary>Whether a new key fits; one that [Delete Old Key and Certificate] replaces frees its place.</summary>
    public bool HasRoomFor(KeyUse use, bool deletingOld) => throw new NotImplementedException();

    /// <summary>Takes a new key in: it takes its use over; the old one stays without a use, or goes where <paramref name="deletingOld"/> (never the default key).</summary>
    /// <exception cref="InvalidOperationException">There is no room; ask <see cref="HasRoomFor"/> first.</exception>
    public void Register(MachineKey key, bool deletingOld) => throw new NotImplementedException();

    /// <summary>Deletes a key, or says why not (the default key, a key in use, one that is not there).</summary>
    public KeyDeletion Delete(Guid id) => throw new NotImplementedException();
}

/// <summary>What came of deleting a key.</summary>
public enum KeyDeletion
{
    Deleted,
    IsDefaultKey,
    IsInUse,
    NotFound,
}
