using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// Makes the keys of a run ahead, in the background, while the run waits for replies and between messages. The keys of
/// one length are made one after another, and given out in this order.
/// </summary>
/// <param name="make">Makes a key; called on the thread pool.</param>
/// <param name="usual">The length of which each key that is taken is replaced, once keys are in stock.</param>
/// <param name="stop">Ends the making.</param>
internal sealed class KeySupply(KeyMaker make, KeyLength usual, CancellationToken stop)
{
    private readonly Dictionary<KeyLength, Queue<Task<PrivateKey>>> stock = [];
    private readonly Dictionary<KeyLength, Task> last = [];

    /// <summary>Begins to make keys of a length.</summary>
    public void Prepare(KeyLength length, int count)
    {
        if (!stock.TryGetValue(length, out var keys)) stock[length] = keys = new();
        for (var number = 0; number < count; number++)
        {
            var key = last.GetValueOrDefault(length, Task.CompletedTask)
                .ContinueWith(_ => Make(length), stop, TaskContinuationOptions.None, TaskScheduler.Default);
            keys.Enqueue(key);
            last[length] = key;
        }
    }

    /// <summary>Takes the next key from the stock, waiting for it if need be; makes it if there is no stock.</summary>
    public PrivateKey Take(KeyLength length)
    {
        if (!stock.TryGetValue(length, out var keys) || !keys.TryDequeue(out var key)) return make(length);
        if (length == usual) Prepare(length, 1);
        return key.GetAwaiter().GetResult();
    }

    /// <summary>The platform generates a key when it is first used.</summary>
    private PrivateKey Make(KeyLength length)
    {
        var key = make(length);
        _ = key.Rsa.ExportParameters(includePrivateParameters: false);
        return key;
    }
}
