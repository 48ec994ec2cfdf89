namespace RemoteUi.Tests.Flows;

/// <summary>The tests of one program that tells everything. It starts with the first of them.</summary>
public abstract class WatchedProgramTests(WatchedProgram shared) : IAsyncLifetime
{
    protected WatchedProgram Shared => shared;

    public async ValueTask InitializeAsync() => await shared.StartedAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Shares the program.</summary>
[CollectionDefinition(nameof(WatchedProgram))]
public sealed class WatchedProgramCollection : ICollectionFixture<WatchedProgram>;
