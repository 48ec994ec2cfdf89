namespace RemoteUi.Web.Storage;

/// <summary>
/// Keeps what was last read of a table until the table is written, because most pages read it and few write it. The
/// program is the only one that writes its database.
/// </summary>
/// <typeparam name="T">What was read; it is shared and must not be changed.</typeparam>
internal sealed class LastRead<T>
    where T : class
{
    private readonly Lock gate = new();
    private T? known;
    private int writes;

    /// <summary>Returns what is known, or reads it.</summary>
    public async Task<T> GetAsync(Func<Task<T>> read)
    {
        if (Volatile.Read(ref known) is { } present) return present;
        var before = Volatile.Read(ref writes);
        var fresh = await read();
        lock (gate)
            // What was written meanwhile may be missing from it.
            if (writes == before) known = fresh;
        return fresh;
    }

    /// <summary>Writes the table, and then forgets what is known, also if writing failed.</summary>
    public async Task WriteAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        finally
        {
            lock (gate) (writes, known) = (writes + 1, null);
        }
    }
}
