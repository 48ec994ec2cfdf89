using RemoteUi.Core.Client;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>Runs in the background of the real program.</summary>
public sealed class CheckRunsTests(FakeCaHost servers) : IClassFixture<FakeCaHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_goes_on_without_its_page_and_is_stored()
    {
        await using var machine = await TestMachine.StartAsync();
        var runs = machine.Get<CheckRuns>();

        var id = await runs.StartAsync(Order(new Uri(machine.Address, PracticeCaEndpoint.Path)), Token);
        await EndedAsync(machine);

        var run = await machine.Get<ICheckRunStore>().FindAsync(id!.Value, Token);
        Assert.Equal(CheckRunState.Finished, run!.State);
        Assert.Equal(run.Planned, run.Results.Count);
        Assert.NotNull(run.EndedAt);
        Assert.Contains(run.Results[0].Exchanges, exchange => exchange.Operation == "GetCACaps");
    }

    [Fact]
    public async Task There_is_one_run_at_a_time_and_it_can_be_stopped()
    {
        await using var machine = await TestMachine.StartAsync();
        var runs = machine.Get<CheckRuns>();
        var id = await runs.StartAsync(Order(Silent()), Token);

        Assert.Null(await runs.StartAsync(Order(Silent()), Token));
        runs.Stop(Guid.NewGuid());
        Assert.Equal(id, runs.Current?.Id);
        runs.Stop(id!.Value);
        await EndedAsync(machine);

        Assert.Equal(CheckRunState.Stopped, (await runs.FindAsync(id.Value, Token))!.State);
        Assert.NotNull(await runs.StartAsync(Order(Silent()), Token));
    }

    [Fact]
    public async Task A_run_that_the_end_of_the_program_cuts_is_interrupted_and_keeps_what_was_found()
    {
        using var folder = new TemporaryFolder();
        Guid? id;
        await using (var machine = await TestMachine.StartAsync(folder))
            id = await machine.Get<CheckRuns>().StartAsync(Order(Silent()), Token);

        await using var next = await TestMachine.StartAsync(folder);
        var run = await next.Get<CheckRuns>().FindAsync(id!.Value, Token);

        Assert.Equal(CheckRunState.Interrupted, run!.State);
        Assert.Null(next.Get<CheckRuns>().Current);
    }

    [Fact]
    public async Task A_run_of_a_program_that_was_killed_is_interrupted_at_the_next_start()
    {
        using var folder = new TemporaryFolder();
        await using (var machine = await TestMachine.PrepareAsync(folder))
            await machine.Get<ICheckRunStore>().SaveAsync(
                ACheckRun.Full with { State = CheckRunState.Running, EndedAt = null }, Token);

        await using var next = await TestMachine.StartAsync(folder);
        var run = await next.Get<CheckRuns>().FindAsync(ACheckRun.Full.Id, Token);

        Assert.Equal((CheckRunState.Interrupted, null, null), (run!.State, run.EndedAt, run.Current));
        Assert.Equal("E1", Assert.Single(run.Results).Id);
        Assert.Equal(
            CheckRunState.Interrupted, Assert.Single(await next.Get<CheckRuns>().ListAsync(Token)).State);
    }

    [Fact]
    public async Task A_run_that_cannot_start_leaves_room_for_the_next()
    {
        await using var machine = await TestMachine.StartAsync();
        var runs = machine.Get<CheckRuns>();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            runs.StartAsync(Order(Silent()) with { Level = CheckLevel.Probe }, Token));
        await EndedAsync(machine);

        Assert.NotNull(await runs.StartAsync(Order(Silent()), Token));
    }

    /// <summary>A server that never completes its first reply.</summary>
    private Uri Silent() => servers.Serve(new FakeAuthority(HttpQuirks.Delivery("GetCACaps", FakeDelivery.Drip)));

    private static CheckOrder Order(Uri address) =>
        new(new ScepServer(address, TimeSpan.FromMinutes(5), null, null), CheckLevel.Look);

    /// <summary>Waits until no run is under way, by the feed that the pages follow.</summary>
    private static async Task EndedAsync(TestMachine machine)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = machine.Get<CheckRunFeed>().Subscribe(_ => EndIfNone());
        EndIfNone();
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);

        void EndIfNone()
        {
            if (!machine.Get<CheckRuns>().IsBusy) ended.TrySetResult();
        }
    }
}
