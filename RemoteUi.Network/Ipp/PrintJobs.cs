namespace RemoteUi.Network.Ipp;

/// <summary>Keeps the last jobs in memory, newest first. Safe for concurrent use.</summary>
public sealed class PrintJobs(TimeProvider clock)
{
    /// <summary>The number of jobs that are kept; those that still arrive are kept too.</summary>
    public const int Kept = 100;

    private readonly Lock gate = new();
    private readonly LinkedList<Entry> entries = [];
    private int lastId;

    /// <summary>Returns the jobs, newest first.</summary>
    public IReadOnlyList<PrintJob> All()
    {
        lock (gate) return [.. entries.Select(entry => entry.Job)];
    }

    public PrintJob? Find(int id)
    {
        lock (gate) return EntryOf(id)?.Job;
    }

    /// <summary>Adds a job whose document begins to arrive.</summary>
    /// <returns>The job, and a token that is canceled if somebody cancels the job.</returns>
    internal (PrintJob Job, CancellationToken Canceled) Begin(string name, string userName, string format)
    {
        lock (gate)
        {
            var job = new PrintJob(
                ++lastId, name, userName, format, clock.GetUtcNow(), PrintJobState.Processing, 0, null);
            var entry = new Entry(job);
            entries.AddFirst(entry);
            Forget();
            return (job, entry.Cancellation.Token);
        }
    }

    /// <summary>Records how a job ended. A canceled job stays canceled.</summary>
    internal PrintJob End(int id, PrintJobState state, long bytes)
    {
        lock (gate)
        {
            var entry = EntryOf(id) ?? throw new InvalidOperationException($"Job {id} has not ended and is gone");
            var final = entry.Job.State == PrintJobState.Canceled ? PrintJobState.Canceled : state;
            return entry.Job = entry.Job with { State = final, Bytes = bytes, EndedAt = clock.GetUtcNow() };
        }
    }

    /// <summary>Cancels a job, or returns false if it has ended.</summary>
    internal bool Cancel(int id)
    {
        Entry? entry;
        lock (gate)
        {
            entry = EntryOf(id);
            if (entry is null || entry.Job.HasEnded) return false;
            entry.Job = entry.Job with { State = PrintJobState.Canceled, EndedAt = clock.GetUtcNow() };
        }

        entry.Cancellation.Cancel();
        return true;
    }

    private Entry? EntryOf(int id) => entries.FirstOrDefault(entry => entry.Job.Id == id);

    private void Forget()
    {
        for (var oldest = entries.Last; oldest is not null && entries.Count > Kept;)
        {
            var next = oldest.Previous;
            if (oldest.Value.Job.HasEnded) entries.Remove(oldest);
            oldest = next;
        }
    }

    private sealed class Entry(PrintJob job)
    {
        public PrintJob Job { get; set; } = job;

        public CancellationTokenSource Cancellation { get; } = new();
    }
}
