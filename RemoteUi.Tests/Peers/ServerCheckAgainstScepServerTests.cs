using System.Diagnostics;
using RemoteUi.Core;
using RemoteUi.Tests.Support;
using RemoteUi.Tests.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Checks Debian's scepserver (micromdm) at level Probe. Its known faults: it replies in single DES and SHA-1, keeps no
/// transactions, takes no poll, and gives serial numbers in order.
/// </summary>
public sealed class ServerCheckAgainstScepServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_run_ends_finds_the_known_faults_and_lists_what_was_issued()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        var watch = Stopwatch.StartNew();

        var order = CheckBench.OrderFor(server.Address, CheckLevel.Probe) with
        {
            ChallengePasswords = [new Secret("secret")],
        };
        var run = await CheckBench.Runner(time: new RealClock()).RunAsync(order, _ => { }, Token);

        foreach (var line in CheckBench.Describe(run.Results)) TestContext.Current.TestOutputHelper!.WriteLine(line);
        Assert.Equal(CheckRunState.Finished, run.State);
        Assert.True(watch.Elapsed < Patience, $"The run took {watch.Elapsed}");
        Assert.DoesNotContain(run.Results, result => result.Outcome.Word == "Fault");
        Assert.Equal(
            server.IssuedSerialNumbers(),
            run.Footprint.Select(entry => entry.SerialNumber).Order(StringComparer.Ordinal));
        Assert.InRange(run.Footprint.Count, 1, CheckLimits.MaxCertificates);
        Assert.Superset(
            new HashSet<string>
            {
                "C7 Weaker Medium", "E8 CipherWeaker High", "E13 Predictable Low", "E17 AnotherCertificate Medium",
                "E18 AnotherCertificate Medium",
            },
            run.Results.Where(CheckBench.IsRed)
                .Select(result => $"{result.Id} {result.Outcome.Word} {result.Outcome.Severity}")
                .ToHashSet());
        // No https, no fingerprint, no next CA, nothing held, no old certificate at hand: each has its reason. Only
        // S30, the last one, may be left out for want of certificates.
        Assert.Equal(
            ["T12", "A8", "A9", "P1", "P3", "P4", "P5", "S17", "S18"],
            run.Results.Where(result => result.Outcome.Verdict == Verdict.Skipped && result.Id != "S30")
                .Select(result => result.Id));
        Assert.Contains(run.Results, result => result.Id == "C7" && result.Outcome.Arguments[0] == "SHA1, DES-CBC");
        Assert.Contains(run.Results, result => result.Id == "P2" && result.Outcome.Word == "NotTaken");
        using var http = new HttpClient();
        Assert.Contains(
            "POSTPKIOperation",
            await http.GetStringAsync(new Uri(server.Address + "?operation=GetCACaps"), Token),
            StringComparison.Ordinal);
    }
}
