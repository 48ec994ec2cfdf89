using System.Collections.Concurrent;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>
/// RSA keys for many runs: a run gets each key once, and every run gets the same ones, because keys are slow to make.
/// </summary>
internal static class KeyStock
{
    private static readonly ConcurrentDictionary<(KeyLength Length, int Number), Lazy<PrivateKey>> Keys = [];

    /// <summary>The key with which a run's old certificates were issued; no run gets it.</summary>
    public static PrivateKey Old => Key(KeyLength.Rsa2048, -1);

    /// <summary>Starts to hand out keys from the first one.</summary>
    public static KeyMaker Start()
    {
        var given = new ConcurrentDictionary<KeyLength, int>();
        return length => Key(length, given.AddOrUpdate(length, 0, (_, number) => number + 1));
    }

    private static PrivateKey Key(KeyLength length, int number) =>
        Keys.GetOrAdd((length, number), _ => new(() => MadeKeys.NextPrivate(length))).Value;
}
