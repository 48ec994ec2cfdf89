using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>Runs the checks against a fake CA over HTTP on loopback.</summary>
internal static class CheckBench
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Runs the checks of a catalog against a server with a defect.</summary>
    public static async Task<CheckRun> RunAsync(PlantedDefect defect, IReadOnlyList<Check> catalog)
    {
        var ca = defect.Make();
        var level = defect.Level ?? CheckCatalog.All.First(check => check.Id == defect.CheckId).Level;
        return await RunAsync(ca, level, order => defect.Order(ca, order), defect.Tls?.Invoke(), catalog);
    }

    public static async Task<CheckRun> RunAsync(
        SoundCa ca, CheckLevel level, Func<CheckOrder, CheckOrder>? change = null,
        HttpsConnectionAdapterOptions? tls = null, IReadOnlyList<Check>? catalog = null)
    {
        await using var host = new FakeCaHost { Tls = tls };
        await host.InitializeAsync();
        var order = OrderFor(host.Serve(ca), level) with
        {
            ChallengePasswords = [.. SoundCa.Passwords.Select(password => new Secret(password))],
            PasswordsAreOneTime = true,
            Expired = OldCertificates.Expired(ca),
            Revoked = OldCertificates.Revoked(ca),
        };
        return await Runner(catalog).RunAsync(
            change is null ? order : change(order), _ => { }, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs the checks against any server, with passwords that it does not know.</summary>
    public static async Task<CheckRun> RunAsync(IFakeServer server, CheckLevel level)
    {
        await using var host = new FakeCaHost();
        await host.InitializeAsync();
        var order = OrderFor(host.Serve(server), level) with { ChallengePasswords = [new Secret("unknown-to-it")] };
        return await Runner().RunAsync(order, _ => { }, TestContext.Current.CancellationToken);
    }

    public static CheckOrder OrderFor(Uri address, CheckLevel level) =>
        new(new ScepServer(address, Timeout, null, null), level) { IsResponsible = true };

    public static CheckRunner Runner(IReadOnlyList<Check>? catalog = null, TimeProvider? time = null) =>
        new(new NoOwnCaCertificates(), KeyStock.Start(), time ?? new ImpatientClock(), NullLoggerFactory.Instance)
        {
            Catalog = catalog ?? CheckCatalog.All,
        };

    /// <summary>Whether a result is a Fail, or a Finding above info.</summary>
    public static bool IsRed(CheckResult result) => result.Outcome is
    { Verdict: Verdict.Fail } or { Verdict: Verdict.Finding, Severity: > RemoteUi.Workbench.Severity.Info };

    /// <summary>Results in words, for the message of a failed test.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<CheckResult> results) =>
    [
        .. results.Select(result =>
            $"{result.Id} {result.Outcome.Verdict} {result.Outcome.Severity} {result.Outcome.Word} "
                + string.Join(" | ", result.Outcome.Arguments)),
    ];
}
