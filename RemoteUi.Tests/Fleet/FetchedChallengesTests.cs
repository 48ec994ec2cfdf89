using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Engine;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fleet;

/// <summary>Devices that fetch a challenge password each, from the administration page of the practice CA.</summary>
public sealed class FetchedChallengesTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly SentMessages sent = new();
    private PracticeCaHost ca = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
    }

    public async ValueTask DisposeAsync()
    {
        await ca.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Each_device_fetches_its_own_and_all_are_issued()
    {
        await using var bench = await StartAsync();

        var report = await bench.RunAsync(Settings(30) with { AtOnce = 5 });

        Assert.Equal(30, report.Endings[Ending.Issued]);
        Assert.Equal(30, ca.Administration.Register.Count(entry => entry.State == RegisterState.Issued));
        Assert.Equal(0, ca.Administration.LiveOneTimePasswords);
    }

    [Fact]
    public async Task More_devices_than_the_cache_holds_end_with_a_cause_of_their_own_and_send_nothing()
    {
        for (var made = 0; made < 5; made++) ca.Administration.MakeOneTimePassword();
        await using var bench = await StartAsync();

        var report = await bench.RunAsync(Settings(3));

        Assert.Equal(3, report.Endings[Ending.NoChallenge]);
        Assert.Equal(
            new ErrorCount(Ending.NoChallenge, Cause.ChallengeCacheFull, null, 3), Assert.Single(report.Errors));
        Assert.Empty(sent.All);
        var device = (await bench.DevicesAsync(report.Rehearsal.Id))[0];
        Assert.Contains("The password cache is full.", device.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_polls_tries_again_while_the_cache_is_full()
    {
        for (var made = 0; made < 5; made++) ca.Administration.MakeOneTimePassword();
        await using var bench = await StartAsync();

        var report = await bench.RunAsync(
            Settings(1) with { PollingCount = 2, PollingInterval = TimeSpan.FromSeconds(1) });

        var device = Assert.Single(await bench.DevicesAsync(report.Rehearsal.Id));
        Assert.Equal(Ending.NoChallenge, device.Ending);
        Assert.True(device.DoneAt - device.LeftAt >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_wrong_password_is_no_permission()
    {
        await using var bench = await StartAsync();

        var report = await bench.RunAsync(Settings(2) with
        {
            ChallengePage = ca.AdministrationPage with { Password = new Secret("wrong") },
        });

        Assert.Equal(
            new ErrorCount(Ending.NoChallenge, Cause.ChallengeNotPermitted, null, 2), Assert.Single(report.Errors));
    }

    [Fact]
    public async Task A_device_with_a_password_of_its_own_fetches_none()
    {
        await using var bench = await StartAsync();
        var own = new FleetDeviceSpec("own.example", "key", new Secret(ca.Administration.MakeOneTimePassword()));
        var settings = Settings(1) with
        {
            ChallengePage = ca.AdministrationPage with { Password = new Secret("wrong") },
        };

        var started = Assert.IsType<RehearsalStart.Started>(
            await bench.Rehearsals.StartAsync(settings, [own], Cancellation));

        Assert.Equal(1, (await FleetBench.EndedAsync(bench.Rehearsals, started.Id)).Endings[Ending.Issued]);
    }

    [Fact]
    public async Task A_device_that_had_sent_sends_the_same_bytes_after_a_restart_and_fetches_no_second_password()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Silence });
        var id = await CutOffAsync();
        ca.Set(behavior => behavior with { Answer = AnswerRule.Issue });
        Assert.Equal(1, ca.Administration.LiveOneTimePasswords);

        await using var bench = await StartAsync();
        var report = await FleetBench.EndedAsync(bench.Rehearsals, id);

        Assert.Equal(1, report.Endings[Ending.Issued]);
        Assert.Equal(sent.All.First(), sent.All.Last());
        Assert.Equal(0, ca.Administration.LiveOneTimePasswords);
    }

    [Fact]
    public async Task The_password_for_the_page_is_not_in_the_file_and_gone_at_the_end()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Silence });
        await CutOffAsync();

        var files = Directory.EnumerateFiles(folder.Path).Select(File.ReadAllBytes).ToList();

        var password = Encoding.UTF8.GetBytes(ca.AdministrationPage.Password!.Reveal());
        var address = Encoding.UTF8.GetBytes(ca.AdministrationPage.Address.AbsoluteUri);
        Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(password)));
        Assert.Contains(files, file => file.AsSpan().IndexOf(address) >= 0);
    }

    [Fact]
    public async Task A_page_elsewhere_needs_the_word_of_a_user()
    {
        await using var bench = await StartAsync();
        var settings = Settings(1) with { ChallengePage = new NdesPage(new Uri("http://ndes.example/"), "me") };

        var obstacles = await bench.Rehearsals.CheckAsync(settings, FleetBench.Devices(1), Cancellation);

        Assert.Equal(ObstacleKind.NotResponsible, Assert.Single(obstacles).Kind);
    }

    private RehearsalSettings Settings(int devices) =>
        FleetBench.Settings(ca.Url, devices) with { ChallengePage = ca.AdministrationPage };

    /// <summary>Ends the program while a device waits for the answer to its request.</summary>
    private async Task<Guid> CutOffAsync()
    {
        await using var bench = await StartAsync();
        var id = await bench.StartAsync(Settings(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), new RealClock());
        while (sent.All.IsEmpty) await timer.WaitForNextTickAsync(Cancellation);
        return id;
    }

    private Task<FleetBench> StartAsync() => FleetBench.StartAsync(
        folder, services => services.AddSingleton<IDeviceClients>(sent));
}
