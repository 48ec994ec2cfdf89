namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Lets one request of a transaction be decided at a time: if two arrive together, the second must see the first. Those
/// of others go on meanwhile, signing included, unless they happen to share a lock.
/// </summary>
internal sealed class TransactionLocks
{
    private const int Count = 1_024;

    private readonly Lock[] locks = [.. Enumerable.Range(0, Count).Select(_ => new Lock())];

    public Lock Of(string transactionId) =>
        locks[(uint)StringComparer.Ordinal.GetHashCode(transactionId) % Count];
}
