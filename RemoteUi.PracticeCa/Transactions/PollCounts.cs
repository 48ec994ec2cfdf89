namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Counts how often a client asked for a waiting request. The counts are kept in memory: after a restart, they begin
/// again.
/// </summary>
internal sealed class PollCounts
{
    private const int Max = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<int, int> polls = [];

    /// <summary>Counts a poll for an entry of the register, and returns its number, from 1.</summary>
    public int Count(int entry)
    {
        lock (gate)
        {
            if (polls.Count >= Max && !polls.ContainsKey(entry)) polls.Clear();
            return polls[entry] = polls.GetValueOrDefault(entry) + 1;
        }
    }

    public void Forget(int entry)
    {
        lock (gate) polls.Remove(entry);
    }
}
