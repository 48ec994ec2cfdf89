using RemoteUi.Fleet;

namespace RemoteUi.Tests.Fleet;

/// <summary>Tests what keeps a rehearsal from starting.</summary>
public sealed class StartRulesTests : IAsyncLifetime
{
    private static readonly Uri Local = new("http://127.0.0.1:1/scep");
    private static readonly Uri Elsewhere = new("http://ca.example.com:80/scep");

    private FleetBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await FleetBench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Theory]
    [InlineData("http://localhost:80/scep", true)]
    [InlineData("http://127.0.0.1:80/scep", true)]
    [InlineData("http://[::1]:80/scep", true)]
    [InlineData("http://ca.example.com:80/scep", false)]
    [InlineData("http://192.0.2.1:80/scep", false)]
    [InlineData("http://169.254.1.1:80/scep", false)]
    [InlineData("http://localhost.example.com:80/scep", false)]
    public async Task A_server_elsewhere_needs_somebody_responsible(string server, bool isLocal)
    {
        var found = await CheckAsync(FleetBench.Settings(new Uri(server), 5));

        Assert.Equal(isLocal ? [] : [ObstacleKind.NotResponsible], found);
    }

    [Fact]
    public async Task Somebody_responsible_may_start_against_a_server_elsewhere() =>
        Assert.Empty(await CheckAsync(FleetBench.Settings(Elsewhere, 5) with
        {
            Responsibility = new("admin", new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero)),
        }));

    [Theory]
    [InlineData(0, ObstacleKind.AtOnce)]
    [InlineData(5001, ObstacleKind.AtOnce)]
    public async Task Exchanges_at_once_are_limited(int atOnce, ObstacleKind kind) =>
        Assert.Equal([kind], await CheckAsync(FleetBench.Settings(Local, 5) with { AtOnce = atOnce }));

    [Theory]
    [InlineData(-1)]
    [InlineData(86_401)]
    [InlineData(0.5)]
    public async Task A_window_is_of_whole_seconds_up_to_a_day(double seconds) =>
        Assert.Equal(
            [ObstacleKind.Window],
            await CheckAsync(FleetBench.Settings(Local, 5) with { Window = TimeSpan.FromSeconds(seconds) }));

    [Fact]
    public async Task Two_devices_with_one_name_are_refused()
    {
        FleetDeviceSpec[] devices = [new("a.example", "key"), new("A.example", "key")];

        var found = await bench.Rehearsals.CheckAsync(
            FleetBench.Settings(Local, 2), devices, TestContext.Current.CancellationToken);

        Assert.Equal([new(ObstacleKind.RepeatedNames, 2, 1)], found);
    }

    [Fact]
    public async Task A_second_rehearsal_waits_for_the_end_of_the_first()
    {
        await bench.StartAsync(FleetBench.Settings(Local, 5) with { Window = TimeSpan.FromHours(1) });

        Assert.Equal([ObstacleKind.AnotherIsRunning], await CheckAsync(FleetBench.Settings(Local, 5)));
    }

    private async Task<IEnumerable<ObstacleKind>> CheckAsync(RehearsalSettings settings) =>
        (await bench.Rehearsals.CheckAsync(
            settings, FleetBench.Devices(settings.Devices), TestContext.Current.CancellationToken))
            .Select(obstacle => obstacle.Kind);
}
