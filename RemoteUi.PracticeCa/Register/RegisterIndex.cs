using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Finds the numbers of register entries by message hash, transaction ID, or serial number.</summary>
internal sealed class RegisterIndex
{
    private readonly Dictionary<string, SortedSet<int>> numbers = new(StringComparer.Ordinal);

    public IEnumerable<int> ByMessage(byte[] hash) => Numbers(MessageKey(hash));

    public IEnumerable<int> ByTransaction(string transactionId) => Numbers(TransactionKey(transactionId));

    public IEnumerable<int> BySerialNumber(string serialNumber) => Numbers(SerialNumberKey(serialNumber));

    public void Add(RegisterEntry entry)
    {
        foreach (var key in KeysOf(entry))
        {
            if (!numbers.TryGetValue(key, out var set)) numbers[key] = set = [];
            set.Add(entry.Number);
        }
    }

    public void Remove(RegisterEntry entry)
    {
        foreach (var key in KeysOf(entry))
        {
            if (numbers.TryGetValue(key, out var set) && set.Remove(entry.Number) && set.Count == 0)
                numbers.Remove(key);
        }
    }

    private static IEnumerable<string> KeysOf(RegisterEntry entry)
    {
        yield return MessageKey(entry.MessageHash);
        yield return TransactionKey(entry.TransactionId);
        if (entry.SerialNumber is { } serialNumber) yield return SerialNumberKey(serialNumber);
    }

    private static string MessageKey(byte[] hash) => "message " + Convert.ToHexString(hash);

    private static string TransactionKey(string transactionId) => "transaction " + transactionId;

    private static string SerialNumberKey(string serialNumber) => "serial " + serialNumber.ToUpperInvariant();

    private IEnumerable<int> Numbers(string key) => numbers.GetValueOrDefault(key) ?? Enumerable.Empty<int>();
}
