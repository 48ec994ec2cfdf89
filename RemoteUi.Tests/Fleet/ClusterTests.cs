using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Storage;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fleet;

/// <summary>
/// Two programs on one PostgreSQL share a rehearsal; one is killed in the middle. The environment variable CLUSTER sets
/// the number of devices.
/// </summary>
public sealed class ClusterTests
{
    private static readonly TimeSpan TakenOver = TimeSpan.FromSeconds(30);

    /// <summary>How long the CA takes to answer, so that devices are under way at the kill.</summary>
    private static readonly TimeSpan UnderWayFor = TimeSpan.FromSeconds(2);

    private static readonly int Devices = int.Parse(
        Environment.GetEnvironmentVariable("CLUSTER") ?? "400", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task If_one_of_two_programs_is_killed_the_other_takes_over_and_no_device_is_lost_or_double()
    {
        await using var database = await PostgresProcess.StartAsync();
        await using var ca = await RemotePracticeCa.StartAsync();
        ca.Delay = UnderWayFor;
        using var first = await PreparedFolder.CopyAsync();
        using var second = await PreparedFolder.CopyAsync(); // All copies have the same key ring.
        await using var onlooker = await TestMachine.PrepareAsync(
            null, null, database.Setting, "--Fleet:HostName=test");
        await using var survivor = await RunningProgram.StartAsync(
            first.Path, database.Setting, "--Fleet:HostName=survivor");
        Guid id;
        await using (var victim = await RunningProgram.StartAsync(
            second.Path, database.Setting, "--Fleet:HostName=victim"))
        {
            id = await StoreAsync(onlooker, ca);
            await SharesAsync(onlooker, id);
            await victim.KillAsync();
        }

        var killed = new RealClock().GetUtcNow();
        var left = await UnderWayAsync(onlooker, id, "victim");
        var report = await FleetBench.EndedAsync(onlooker.Get<IRehearsals>(), id);
        await AssertWholeAsync(onlooker, ca, report, killed, left);
    }

    /// <summary>
    /// Stores a rehearsal that two cores keep up with, so that what is late after the kill waited for it alone.
    /// </summary>
    private static async Task<Guid> StoreAsync(TestMachine machine, RemotePracticeCa ca)
    {
        var settings = FleetBench.Settings(ca.Address, Devices) with
        {
            Window = TimeSpan.FromSeconds(Math.Max(40, Devices / 25)),
            AtOnce = 200,
            PollingCount = 3,
            PollingInterval = TimeSpan.FromSeconds(5),
        };
        return Assert.IsType<RehearsalStart.Started>(
            await machine.Get<IRehearsals>().StartAsync(settings, FleetBench.Devices(Devices), Cancellation)).Id;
    }

    /// <summary>Waits until both programs have a share.</summary>
    private static async Task SharesAsync(TestMachine machine, Guid id)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200), new RealClock());
        while ((await machine.Get<IRehearsals>().ReportAsync(id, Cancellation))!.Hosts
            .Count(host => host.Devices >= Devices / 20) < 2)
            await timer.WaitForNextTickAsync(Cancellation);
    }

    /// <summary>Returns the numbers of the devices that a host has under way, or had when it was killed.</summary>
    private static async Task<List<int>> UnderWayAsync(TestMachine machine, Guid id, string host)
    {
        await using var context = await machine.Get<FleetDatabase>().OpenAsync(Cancellation);
        return await context.Devices
            .Where(row => row.RehearsalId == id && row.Host == host && row.UnderWay != null && row.DoneAt == null)
            .Select(row => row.Number)
            .ToListAsync(Cancellation);
    }

    /// <param name="left">The devices that were under way on the killed program.</param>
    private static async Task AssertWholeAsync(
        TestMachine machine, RemotePracticeCa ca, RehearsalReport report, DateTimeOffset killed, List<int> left)
    {
        var devices = await machine.Get<IRehearsals>()
            .DevicesAsync(report.Rehearsal.Id, Cancellation)
            .ToListAsync(Cancellation);
        var issued = ca.Administration.Register.Where(entry => entry.State == RegisterState.Issued).ToList();

        Assert.Equal(Devices, report.Endings[Ending.Issued]);
        Assert.Equal(Devices, issued.Select(entry => entry.TransactionId).Distinct().Count());
        Assert.Equal(
            devices.Select(device => device.SerialNumber).Order(), issued.Select(entry => entry.SerialNumber).Order());
        Assert.Equal(["survivor", "victim"], report.Hosts.Select(host => host.Host));
        Assert.Equal(Devices, report.Hosts.Sum(host => host.Devices));
        // What the killed program had under way, and whatever else was due before the kill, was done soon after it.
        Assert.NotEmpty(left);
        var late = devices.Where(device => device.DueAt <= killed).Max(device => device.DoneAt)!.Value - killed;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{left.Count} devices under way, all done {late.TotalSeconds:0.0} s after the kill");
        Assert.InRange(late, TimeSpan.Zero, TakenOver);
    }
}
