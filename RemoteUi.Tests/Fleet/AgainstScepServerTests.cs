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

    /// <summary>
    /// The server refuses some requests that come together, because it reads its file of serial numbers while another
    /// request writes it. That is for the rehearsal to show.
    /// </summary>
    [Fact]
    public async Task The_numbers_are_those_of_the_depot()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        await using var bench = await FleetBench.StartAsync();

        var report = await bench.RunAsync(FleetBench.Settings(server.Address, Devices) with
        {
            Challenge = new Secret("secret"),
        });

        var devices = await bench.DevicesAsync(report.Rehearsal.Id);
        Assert.Equal(Devices, report.Endings[Ending.Issued] + report.Endings[Ending.Refused]);
        Assert.NotEmpty(server.IssuedSerialNumbers());
        Assert.Equal(
            server.IssuedSerialNumbers(),
            devices.Where(device => device.Ending == Ending.Issued)
                .Select(device => device.SerialNumber!)
                .Order(StringComparer.Ordinal));
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
}
