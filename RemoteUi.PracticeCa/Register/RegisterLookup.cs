using Microsoft.EntityFrameworkCore;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Finds the entries that requests need. Every search uses an index, so that it takes as long in a large register as in
/// a small one.
/// </summary>
internal sealed class RegisterLookup(RegisterDatabase database)
{
    public RegisterEntry? Find(int number) => Newest(rows => rows.Where(row => row.Number == number));

    public RegisterEntry? FindBySerialNumber(string serialNumber)
    {
        var upper = serialNumber.ToUpperInvariant();
        return Newest(rows => rows.Where(row => row.SerialNumber == upper));
    }

    /// <summary>
    /// Returns the entry that exactly this message created, so that a message sent twice is processed only once.
    /// </summary>
    public RegisterEntry? FindByMessage(byte[] messageHash) =>
        Newest(rows => rows.Where(row => row.MessageHash == messageHash));

    /// <summary>Returns the newest entry of a transaction that waits or was granted.</summary>
    /// <param name="ca">The number of the CA that issues.</param>
    public RegisterEntry? FindUnderway(string transactionId, bool isRenewal, int ca)
    {
        // As a parameter, because SQLite uses no index for a column that is a condition by itself.
        var isUnderway = true;
        return Newest(rows => rows.Where(row =>
            row.TransactionId == transactionId && row.IsRenewal == isRenewal && row.Ca == ca
                && row.IsUnderway == isUnderway));
    }

    /// <summary>
    /// Returns the newest entry of a transaction that was signed with a key, or asks for a certificate of that key.
    /// </summary>
    public RegisterEntry? FindByTransaction(string transactionId, byte[] keyHash)
    {
        var signed = Newest(rows => rows.Where(row =>
            row.TransactionId == transactionId && row.SignerKeyHash == keyHash));
        var requested = Newest(rows => rows.Where(row =>
            row.TransactionId == transactionId && row.RequestedKeyHash == keyHash));
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

    private RegisterEntry? Newest(Func<IQueryable<EntryRow>, IQueryable<EntryRow>> query)
    {
        using var context = database.Open();
        var row = query(context.Entries.Include(row => row.Content)).OrderByDescending(row => row.Number)
            .FirstOrDefault();
        return row is null ? null : StoredEntry.ToEntry(row);
    }
}
