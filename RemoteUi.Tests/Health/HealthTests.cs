using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Health;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Health;

public sealed class HealthTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private const long Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_caller_without_a_session_learns_one_word(string path)
    {
        using var browser = shared.Machine.Browser();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(browser, path));
    }

    [Fact]
    public async Task An_administrator_sees_what_was_checked()
    {
        var (status, text) = await AskAsync(shared.Browser.Http, "/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ["Healthy", "database: Healthy", "disk: Healthy", "scheduler: Healthy", "certificates: Healthy"],
            text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Take(2))));
    }

    [Fact]
    public async Task A_machine_before_its_first_run_answers_and_a_broken_one_is_not_ready()
    {
        var service = new FaultyService();
        await using var machine = await TestMachine.StartAsync(
            change: builder => builder.Services.AddHostedService(_ => service));
        using var browser = machine.Browser();
        await ReadyAsync(browser);

        service.Fail();
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.ExecuteTask!);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(browser, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(browser, "/health/live"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_not_healthy()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var check = new DatabaseCheck(machine.Get<IDbContextFactory<RemoteUiDbContext>>());
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new(), default)).Status);

        await using (var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync())
            await context.Database.ExecuteSqlRawAsync("DELETE FROM Settings");

        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new(), default)).Status);
    }

    [Theory]
    [InlineData(16 * Mebibyte - 1, HealthStatus.Unhealthy)]
    [InlineData(16 * Mebibyte, HealthStatus.Degraded)]
    [InlineData(256 * Mebibyte - 1, HealthStatus.Degraded)]
    [InlineData(256 * Mebibyte, HealthStatus.Healthy)]
    public void Free_bytes_are_judged(long free, HealthStatus expected) =>
        Assert.Equal(expected, DiskCheck.Judge(free).Status);

    [Theory]
    [InlineData(8, HealthStatus.Healthy, null)]
    [InlineData(6, HealthStatus.Degraded, "Tls ends in 6 days")]
    [InlineData(-2, HealthStatus.Degraded, "Tls ends in -2 days")]
    public async Task A_certificate_in_use_that_expires_soon_degrades(int days, HealthStatus expected, string? words)
    {
        await using var machine = await TestMachine.PrepareAsync();
        var register = await machine.Get<IKeyRegisterStore>().LoadAsync(default);
        var now = TestKeys.Certificate.NotAfter - TimeSpan.FromDays(days);
        var check = new ExpiryCheck(machine.Get<CertificateEnds>(), new FakeTimeProvider(now));
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new(), default)).Status);

        register.Register(
            new MachineKey(
                Guid.NewGuid(), "lobby", TestKeys.First, TestKeys.Certificate, [], now, isDefault: false, KeyUse.Tls),
            deletingOld: false);
        await machine.Get<IKeyRegisterStore>().SaveAsync(register, default);

        var result = await check.CheckHealthAsync(new(), default);
        Assert.Equal((expected, words), (result.Status, result.Description));
    }

    /// <summary>Waits for the scheduler, which starts once the pages are there.</summary>
    private static async Task ReadyAsync(HttpClient browser)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await AskAsync(browser, "/health/ready") != (HttpStatusCode.OK, "Healthy"))
            await Task.Delay(TimeSpan.FromMilliseconds(20), new RealClock(), limit.Token);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class FaultyService : BackgroundService
    {
        private readonly TaskCompletionSource failing = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail() => failing.SetException(new InvalidOperationException("A bug"));

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => failing.Task;
    }
}
