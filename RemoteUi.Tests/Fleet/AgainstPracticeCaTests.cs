using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Fleet;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Fleet;

/// <summary>
/// Rehearses against the practice CA and compares the numbers with its register. The environment variable FLEET sets
/// the number of devices.
/// </summary>
public sealed class AgainstPracticeCaTests : IAsyncLifetime
{
    private static readonly int Devices = int.Parse(
        Environment.GetEnvironmentVariable("FLEET") ?? "60", CultureInfo.InvariantCulture);

    private FleetBench bench = null!;
    private PracticeCaHost ca = null!;

    public async ValueTask InitializeAsync()
    {
        ca = await PracticeCaHost.StartAsync(options => options.RegisterLimit = 100_000);
        bench = await FleetBench.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        await ca.DisposeAsync();
    }

    /// <summary>The window is scaled: the 600 s of the machine to 1 s for each 100 devices, at least 3 s.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_numbers_are_those_of_the_register(bool isSpread)
    {
        var report = await bench.RunAsync(FleetBench.Settings(ca.Url, Devices) with
        {
            Window = TimeSpan.FromSeconds(isSpread ? Math.Max(3, Devices / 100) : 0),
            AtOnce = 1000,
        });

        await AssertIsTheRegisterAsync(report);
        Assert.Equal(Devices, report.Endings[Ending.Issued]);
        Assert.Equal(Devices, report.Whole!.Count);
        Assert.Equal(Devices, report.Hosts.Single().Devices);
        Assert.Equal(3 * Devices, report.Traffic.Sum(bin => bin.Arrivals));
        Assert.Equal(3 * Devices, report.Traffic.Sum(bin => bin.Answers));
    }

    /// <summary>Devices that give up after a second leave requests behind that the CA still answers.</summary>
    [Fact]
    public async Task What_was_issued_and_not_received_is_counted_to_the_last_one()
    {
        var settings = FleetBench.Settings(ca.Url, Devices) with { AtOnce = 1000, KeyPool = 1 };

        var report = await bench.RunAsync(settings with
        {
            Server = settings.Server with { Timeout = TimeSpan.FromSeconds(1) },
        });

        await AssertIsTheRegisterAsync(report);
    }

    [Fact]
    public async Task A_refusal_is_counted_by_its_failInfo()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Refuse, FailInfo = 3 });

        var report = await bench.RunAsync(FleetBench.Settings(ca.Url, 5));

        Assert.Equal(5, report.Endings[Ending.Refused]);
        Assert.Equal(new ErrorCount(Ending.Refused, Cause.ServerRefused, 3, 5), Assert.Single(report.Errors));
    }

    [Fact]
    public async Task A_device_is_polled_until_the_CA_has_approved()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        var id = await bench.StartAsync(FleetBench.Settings(ca.Url, 3) with
        {
            PollingCount = 60,
            PollingInterval = TimeSpan.FromSeconds(1),
        });
        var waiting = new TaskCompletionSource();
        ca.Administration.RegisterChanged += Look;
        Look();
        await waiting.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        foreach (var entry in ca.Administration.Register) ca.Administration.Approve(entry.Number);

        var report = await FleetBench.EndedAsync(bench.Rehearsals, id);

        Assert.Equal(3, report.Endings[Ending.Issued]);
        Assert.All(
            await bench.DevicesAsync(id),
            device => Assert.Contains(device.Exchanges, exchange => exchange.Operation == "CertPoll"));
        await AssertIsTheRegisterAsync(report);

        void Look()
        {
            if (ca.Administration.Register.Count == 3) waiting.TrySetResult();
        }
    }

    [Fact]
    public async Task A_device_without_polls_stays_pending()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });

        var report = await bench.RunAsync(FleetBench.Settings(ca.Url, 5));

        Assert.Equal(5, report.Endings[Ending.Pending]);
        Assert.Equal(5, ca.Administration.Register.Count(entry => entry.State == RegisterState.Waiting));
    }

    [Fact]
    public async Task A_stop_leaves_the_rest_unsent_and_the_plot_whole()
    {
        var id = await bench.StartAsync(FleetBench.Settings(ca.Url, 20) with { Window = TimeSpan.FromHours(1) });

        await bench.Rehearsals.StopAsync(id, TestContext.Current.CancellationToken);
        var report = await FleetBench.EndedAsync(bench.Rehearsals, id);

        Assert.Equal(StopReason.ByHand, report.Rehearsal.Stopped);
        Assert.Equal(20, report.Endings.Values.Sum());
        Assert.True(report.Endings[Ending.NeverSent] > 0);
        await AssertIsTheRegisterAsync(report);
    }

    [Fact]
    public async Task It_stops_by_itself_if_too_many_fail()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.HttpStatus, HttpStatus = 500 });

        var report = await bench.RunAsync(FleetBench.Settings(ca.Url, 1000) with
        {
            Window = TimeSpan.FromSeconds(60),
            StopAtFailingPercent = 50,
        });

        Assert.Equal(StopReason.TooManyFailed, report.Rehearsal.Stopped);
        Assert.InRange(report.Endings[Ending.NoAnswer], 100, 999);
        Assert.Equal(1000, report.Endings[Ending.NoAnswer] + report.Endings[Ending.NeverSent]);
    }

    /// <summary>
    /// Every certificate of the register belongs to one device, which received it or is counted as not received; every
    /// device issued has the certificate of the register.
    /// </summary>
    private async Task AssertIsTheRegisterAsync(RehearsalReport report)
    {
        var devices = await bench.DevicesAsync(report.Rehearsal.Id);
        var issued = ca.Administration.Register.Where(entry => entry.State == RegisterState.Issued).ToList();
        var received = devices.Where(device => device.Ending == Ending.Issued)
            .ToDictionary(device => device.TransactionId, device => device.SerialNumber);
        var notReceived = devices.Where(device => device.Ending == Ending.IssuedNotReceived)
            .Select(device => device.TransactionId)
            .ToHashSet();

        Assert.Equal(issued.Count, issued.Select(entry => entry.TransactionId).Distinct().Count());
        Assert.Equal(received.Count, report.Endings[Ending.Issued]);
        Assert.Equal(notReceived.Count, report.Endings[Ending.IssuedNotReceived]);
        Assert.Equal(
            received.OrderBy(one => one.Key),
            issued.Where(entry => !notReceived.Contains(entry.TransactionId))
                .Select(entry => KeyValuePair.Create(entry.TransactionId, entry.SerialNumber))
                .OrderBy(one => one.Key));
    }
}
