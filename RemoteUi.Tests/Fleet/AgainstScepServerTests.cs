using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Fleet;
using RemoteUi.Tests.Peers;

namespace RemoteUi.Tests.Fleet;

/// <summary>
/// Rehearses against Debian's scepserver and compares the numbers with its depot. The environment variable FLEET_PEER
/// sets the number of devices.
/// </summary>
public sealed class AgainstScepServerTests
{
    private static readonly int Devices = int.Parse(
        Environment.GetEnvironmentVariable("FLEET_PEER") ?? "100", CultureInfo.InvariantCulture);

    [Fact]
    public async Task One_after_the_other_the_numbers_are_those_of_the_depot()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        await using var bench = await FleetBench.StartAsync();

        var devices = await RunAsync(bench, server, atOnce: 1);

        Assert.All(devices, device => Assert.Equal(Ending.Issued, device.Ending));
        Assert.Equal(server.IssuedSerialNumbers(), SerialNumbersOf(devices));
    }

    /// <summary>
    /// The server refuses some requests that come together, and may have issued one that it refuses, because it reads
    /// its file of serial numbers while another request writes it. That is for the rehearsal to show.
    /// </summary>
    [Fact]
    public async Task At_once_every_certificate_of_a_device_is_in_the_depot()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        await using var bench = await FleetBench.StartAsync();

        var devices = await RunAsync(bench, server, atOnce: 100);

        Assert.All(devices, device => Assert.True(device.Ending is Ending.Issued or Ending.Refused));
        var refused = devices.Count(device => device.Ending == Ending.Refused);
        var depot = server.IssuedSerialNumbers().ToList();
        Assert.All(SerialNumbersOf(devices), serial => Assert.True(depot.Remove(serial), serial));
        Assert.InRange(depot.Count, 0, refused);
    }

    [Fact]
    public async Task A_wrong_challenge_password_is_refused_to_every_device()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        await using var bench = await FleetBench.StartAsync();

        var report = await bench.RunAsync(FleetBench.Settings(server.Address, 5) with
        {
            Challenge = new Secret("wrong"),
        });

        Assert.Equal(5, report.Endings[Ending.Refused]);
        Assert.Empty(server.IssuedSerialNumbers());
    }

    private static async Task<List<FleetDevice>> RunAsync(FleetBench bench, ScepServerProcess server, int atOnce)
    {
        var report = await bench.RunAsync(FleetBench.Settings(server.Address, Devices) with
        {
            Challenge = new Secret("secret"),
            AtOnce = atOnce,
        });
        return await bench.DevicesAsync(report.Rehearsal.Id);
    }

    private static IEnumerable<string> SerialNumbersOf(IEnumerable<FleetDevice> devices) =>
        devices.Where(device => device.Ending == Ending.Issued)
            .Select(device => device.SerialNumber!)
            .Order(StringComparer.Ordinal);
}
