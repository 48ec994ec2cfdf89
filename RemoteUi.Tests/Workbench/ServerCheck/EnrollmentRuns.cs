using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>Runs the checks against a server of the tests, with keys from a stock.</summary>
internal static class EnrollmentRuns
{
    private static readonly ConcurrentDictionary<(KeyLength Length, int Number), Lazy<PrivateKey>> Stock = [];

    public static async Task<CheckRun> RunAsync(
        Uri address, CheckLevel level, TimeProvider? time = null, Secret? password = null)
    {
        var used = 0;
        var runner = new CheckRunner(new NoCertificates(), time ?? new RealClock(), NullLoggerFactory.Instance)
        {
            MakeKey = length => Stock.GetOrAdd(
                (length, used++), key => new Lazy<PrivateKey>(() => PrivateKey.Make(key.Length))).Value,
        };
        var order = new CheckOrder(new ScepServer(address, TimeSpan.FromSeconds(30), null, null), level)
        {
            IsResponsible = true,
            ChallengePasswords = password is null ? [] : [password],
        };
        return await runner.RunAsync(order, _ => { }, TestContext.Current.CancellationToken);
    }

    /// <summary>The checks that found something above info, as "E8 CipherWeaker Medium".</summary>
    public static IEnumerable<string> Red(CheckRun run) => run.Results
        .Where(result => result.Outcome.Severity > Severity.Info)
        .Select(result => $"{result.Id} {result.Outcome.Word} {result.Outcome.Severity}");

    /// <summary>Every result on a line, for a message.</summary>
    public static string Described(CheckRun run) => string.Join(
        '\n',
        run.Results.Select(result =>
            $"{result.Id} {result.Outcome.Verdict} {result.Outcome.Severity} {result.Outcome.Word}: "
                + $"{string.Join(" | ", result.Outcome.Arguments)} ({result.Duration.TotalMilliseconds:0} ms)"));

    private sealed class NoCertificates : IOwnCaCertificates
    {
        public IReadOnlyCollection<X509Certificate2> List() => [];
    }
}
