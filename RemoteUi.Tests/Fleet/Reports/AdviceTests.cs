using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Engine;
using RemoteUi.Fleet.Reports;

namespace RemoteUi.Tests.Fleet.Reports;

/// <summary>Tests the advice against servers whose rate is known.</summary>
public class AdviceTests
{
    private const double Tolerance = 0.2;

    [Theory]
    [InlineData(5, 300)]
    [InlineData(20, 1000)]
    [InlineData(100, 5000)]
    public void The_rate_and_the_window_are_right_if_all_come_at_once(double rate, int devices)
    {
        var advice = Advise(rate, devices, window: 0)!;

        AssertNear(rate, advice.RatePerSecond);
        AssertNear(devices / rate, advice.NeededWindow?.TotalSeconds);
        Assert.InRange(advice.WithoutAnswer, 0.01, 0.99);
    }

    [Theory]
    [InlineData(5, 300, 30)]
    [InlineData(20, 1000, 25)]
    [InlineData(100, 5000, 20)]
    public void The_rate_and_the_window_are_right_if_the_window_is_too_short(double rate, int devices, int window)
    {
        var advice = Advise(rate, devices, window)!;

        AssertNear(rate, advice.RatePerSecond);
        AssertNear(devices / rate, advice.NeededWindow?.TotalSeconds);
    }

    [Theory]
    [InlineData(5, 300)]
    [InlineData(20, 1000)]
    [InlineData(100, 5000)]
    public void Over_the_advised_window_every_device_gets_its_certificate(double rate, int devices)
    {
        var needed = Advise(rate, devices, window: 0)!.NeededWindow!.Value;

        var followed = Advise(rate, devices, (int)needed.TotalSeconds)!;

        Assert.Equal(devices, followed.Issued);
        Assert.Equal(0, followed.WithoutAnswer);
        Assert.True(followed.Slowest < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_server_that_was_never_busy_has_no_rate()
    {
        var advice = Advise(rate: 100, devices: 500, window: 600)!;

        Assert.Null(advice.RatePerSecond);
        Assert.Null(advice.NeededWindow);
        Assert.Equal(500, advice.Issued);
    }

    [Theory]
    [InlineData(5, 19)]
    [InlineData(1000, 5)]
    public void Few_devices_say_nothing(double rate, int devices) => Assert.Null(Advise(rate, devices, window: 0));

    [Fact]
    public void A_server_that_answers_nobody_has_no_rate() => Assert.Null(Advise(rate: 0.001, devices: 500, window: 0));

    [Fact]
    public void A_rehearsal_without_devices_says_nothing() =>
        Assert.Null(AdviceFrom.Of(Settings(100, 0), new RehearsalTally(QueueingServer.Start)));

    private static Advice? Advise(double rate, int devices, int window)
    {
        var settings = Settings(devices, window);
        var leaving = DevicePlan.Draw(devices, settings.Window, seed: 1).Select(planned => (double)planned.Second);
        return AdviceFrom.Of(settings, new QueueingServer(rate).Serve(leaving, settings.Server.Timeout));
    }

    private static RehearsalSettings Settings(int devices, int window) => new()
    {
        Name = "Advice",
        Server = new CommunicationSettings(
            new Uri("http://ca.example.com/scep"), 80, TimeSpan.FromSeconds(30), null, null),
        Devices = devices,
        Window = TimeSpan.FromSeconds(window),
    };

    private static void AssertNear(double known, double? found) =>
        Assert.InRange(found ?? 0, known * (1 - Tolerance), known * (1 + Tolerance));
}
