using System.Globalization;
using RemoteUi.Fleet;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fleet;

/// <summary>
/// Sends SIGKILL to the program at random moments of a rehearsal. The environment variable KILLS sets the number of
/// kills, KILLED_DEVICES that of the devices.
/// </summary>
public sealed class KilledRehearsalTests
{
    private static readonly int Kills = Number("KILLS", 2);
    private static readonly int Devices = Number("KILLED_DEVICES", 60);

    private readonly Random random = new(2026);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_device_ends_once_and_none_is_sent_as_a_new_transaction()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var ca = await RemotePracticeCa.StartAsync();
        var (id, drawn) = await StoreAsync(data, ca);

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await RunningProgram.StartAsync(data.Path);
            await ArrivalsAsync(ca, random.Next(1, Math.Max(2, Devices / (Kills + 1))));
            await program.KillAsync();
        }

        await using (await RunningProgram.StartAsync(data.Path))
        await using (var onlooker = await TestMachine.PrepareAsync(data))
            await FleetBench.EndedAsync(onlooker.Get<IRehearsals>(), id);

        await AssertWholeAsync(data, ca, id, drawn);
    }

    /// <summary>Stores the rehearsal as a page does; the program that is started next performs it.</summary>
    private static async Task<(Guid Id, IReadOnlyList<string> Drawn)> StoreAsync(
        TemporaryFolder data, RemotePracticeCa ca)
    {
        await using var machine = await TestMachine.PrepareAsync(data);
        var settings = FleetBench.Settings(ca.Address, Devices) with { AtOnce = 50, PollingCount = 3 };
        var started = Assert.IsType<RehearsalStart.Started>(
            await machine.Get<IRehearsals>().StartAsync(settings, FleetBench.Devices(Devices), Cancellation));
        var devices = await DevicesAsync(machine, started.Id);
        return (started.Id, [.. devices.Select(device => device.TransactionId)]);
    }

    private static async Task AssertWholeAsync(
        TemporaryFolder data, RemotePracticeCa ca, Guid id, IReadOnlyList<string> drawn)
    {
        await using var machine = await TestMachine.PrepareAsync(data);
        var devices = await DevicesAsync(machine, id);
        var issued = ca.Administration.Register.Where(entry => entry.State == RegisterState.Issued).ToList();

        Assert.Equal(drawn, devices.Select(device => device.TransactionId));
        Assert.All(devices, device => Assert.Equal(Ending.Issued, device.Ending));
        Assert.Equal(
            devices.Select(device => device.SerialNumber).Order(),
            issued.Select(entry => entry.SerialNumber).Order());
        var report = (await machine.Get<IRehearsals>().ReportAsync(id, Cancellation))!;
        Assert.Equal(Devices, report.Endings[Ending.Issued]);
        Assert.Equal(Devices, report.Outcomes[^1].Devices[Ending.Issued]);
        Assert.Equal(Devices, report.TimeToCertificate.Sum(bin => bin.Of.Count));
    }

    /// <summary>Waits until the CA has received some more messages.</summary>
    private static async Task ArrivalsAsync(RemotePracticeCa ca, int more)
    {
        var until = ca.Messages + more;
        var clock = new RealClock();
        var started = clock.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), clock);
        while (ca.Messages < until && clock.GetElapsedTime(started) < TimeSpan.FromMinutes(2))
            await timer.WaitForNextTickAsync(Cancellation);
    }

    private static async Task<List<FleetDevice>> DevicesAsync(TestMachine machine, Guid id) =>
        await machine.Get<IRehearsals>().DevicesAsync(id, Cancellation).ToListAsync(Cancellation);

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
