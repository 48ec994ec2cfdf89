namespace RemoteUi.PracticeCa.Behavior;

/// <summary>
/// Counts the wrong challenge passwords of each caller within the last minute, so that they cannot be guessed. Other
/// callers are not affected.
/// </summary>
internal sealed class WrongPasswords(TimeProvider time)
{
    /// <summary>The number of wrong passwords within a minute after which a caller has to wait.</summary>
    public const int Max = 10;

    private const int MaxCallers = 1_000;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> wrong = new(StringComparer.Ordinal);

    public bool IsBlocked(string caller)
    {
        lock (gate)
        {
            Forget();
            return wrong.TryGetValue(caller, out var times) && times.Count >= Max;
        }
    }

    public void Note(string caller)
    {
        lock (gate)
        {
            Forget();
            if (!wrong.TryGetValue(caller, out var times)) wrong[caller] = times = new();
            times.Enqueue(time.GetUtcNow());
            if (wrong.Count > MaxCallers) wrong.Remove(wrong.MinBy(other => other.Value.Peek()).Key);
        }
    }

    /// <summary>Removes what is older than a minute.</summary>
    private void Forget()
    {
        var oldest = time.GetUtcNow() - Period;
        foreach (var (caller, times) in wrong)
        {
            while (times.TryPeek(out var first) && first <= oldest) times.Dequeue();
            if (times.Count == 0) wrong.Remove(caller);
        }
    }
}
