using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Two charons for the tests of a class, which use them one after the other.</summary>
public sealed class CharonFixture : OnDemand
{
    private readonly CharonPair pair = new();

    internal async Task<CharonPair> PairAsync()
    {
        await StartedAsync();
        return pair;
    }

    public override ValueTask DisposeAsync() => pair.DisposeAsync();

    protected override Task StartAsync() => pair.StartAsync();
}
