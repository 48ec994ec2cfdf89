using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Tests Prometheus's own check of metrics against the program's.</summary>
[Collection(nameof(WatchedProgram))]
public sealed class PromtoolTests(WatchedProgram shared) : WatchedProgramTests(shared)
{
    [Fact]
    public async Task Promtool_accepts_the_metrics()
    {
        using var folder = new TemporaryFolder();

        var outcome = await CheckAsync(folder, Shared.PrometheusMetrics);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Everything));
    }

    [Fact]
    public async Task Promtool_finds_a_bad_name()
    {
        using var folder = new TemporaryFolder();

        var outcome = await CheckAsync(
            folder, "# HELP remote_ui_days Days\n# TYPE remote_ui_days counter\nremote_ui_days 3\n");

        Assert.NotEqual(0, outcome.ExitCode);
    }

    /// <summary>It reads from standard input only.</summary>
    private static async Task<PeerOutcome> CheckAsync(TemporaryFolder folder, string metrics)
    {
        var promtool = Require.Program("promtool", "prometheus");
        await File.WriteAllTextAsync(folder.File("metrics"), metrics);
        return await PeerProcess.RunAsync("sh", folder.Path, ["-c", "\"$0\" check metrics < metrics", promtool]);
    }
}
