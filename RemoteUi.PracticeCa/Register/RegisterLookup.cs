using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Finds the entries that requests need. Every search uses an index, so that it takes as long in a large register as in
/// a small one.
/// </summary>
internal sealed class RegisterLookup(RegisterDatabase database, EntryReader reader)
{
    public RegisterEntry? Find(int number) => Newest(EntrySql.ByNumber, number);

    public RegisterEntry? FindBySerialNumber(string serialNumber) =>
        Newest(EntrySql.BySerialNumber, serialNumber.ToUpperInvariant());

    /// <summary>
    /// Returns the entry that exactly this message created, so that a message sent twice is processed only once.
    /// </summary>
    public RegisterEntry? FindByMessage(byte[] messageHash) => Newest(EntrySql.ByMessage, messageHash);

    /// <summary>Returns the newest entry of a transaction that waits or was granted.</summary>
    /// <param name="ca">The number of the CA that issues.</param>
    public RegisterEntry? FindUnderway(string transactionId, bool isRenewal, int ca) =>
        Newest(EntrySql.Underway, transactionId, isRenewal, ca);

    /// <summary>
    /// Returns the newest entry of a transaction that was signed with a key, or asks for a certificate of that key.
    /// </summary>
    public RegisterEntry? FindByTransaction(string transactionId, byte[] keyHash)
    {
        var signed = Newest(EntrySql.BySignerKey, transactionId, keyHash);
        var requested = Newest(EntrySql.ByRequestedKey, transactionId, keyHash);
        return (signed?.Number ?? 0) >= (requested?.Number ?? 0) ? signed : requested;
    }

    public bool HasSpent(byte[] passwordHash)
    {
        using var context = database.Open();
        return context.Entries.Any(row => row.SpentPasswordHash == passwordHash);
    }

    /// <summary>Reads the revoked certificates of one CA, without their content.</summary>
    /// <param name="ca">The number of the CA.</param>
    public IReadOnlyList<RegisterEntry> Revoked(int ca)
    {
        using var context = database.Open();
        return
        [
            .. context.Entries
                .Where(row => row.State == RegisterState.Revoked && row.Ca == ca)
                .OrderBy(row => row.Number)
                .AsEnumerable()
                .Select(StoredEntry.ToEntry),
        ];
    }

    private RegisterEntry? Newest(string sql, params ReadOnlySpan<object?> values) =>
        reader.Find(sql, values) is { } row ? StoredEntry.ToEntry(row) : null;
}
