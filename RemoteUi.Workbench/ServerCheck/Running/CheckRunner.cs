using Microsoft.Extensions.Logging;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Running;

/// <summary>Runs the checks of a level against a server, one after another.</summary>
public sealed class CheckRunner(IOwnCaCertificates own, KeyMaker makeKey, TimeProvider time, ILoggerFactory logs)
{
    /// <summary>The number of keys in stock.</summary>
    private const int KeysAhead = 10;

    private readonly ILogger logger = logs.CreateLogger<CheckRunner>();

    /// <summary>The checks, of all levels. They are made for the first run, which the program need not see.</summary>
    internal IReadOnlyList<Check> Catalog
    {
        get => field ?? CheckCatalog.All;
        init;
    }

    /// <summary>
    /// Runs the checks and returns the run; a stop is no error. Throws <see cref="ArgumentException"/> if level Probe
    /// is asked for without the user's word that they are responsible for the server.
    /// </summary>
    /// <param name="progress">Called with the run before the first check, and after each.</param>
    /// <param name="stop">Stops the run; what was found stays.</param>
    public async Task<CheckRun> RunAsync(CheckOrder order, Action<CheckRun> progress, CancellationToken stop)
    {
        if (order.Level == CheckLevel.Probe && !order.IsResponsible)
            throw new ArgumentException("Level Probe needs the confirmation of being responsible", nameof(order));
        var log = new ExchangeLog();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var http = new HttpMessageInvoker(
            new RecordingHandler(ScepTransportExtensions.Pool(own), log, time), disposeHandler: true);
        var client = new ScepClient(new HttpScepTransport(http, time), time, logs.CreateLogger<ScepClient>());
        var session = new CheckSession(order, client, http, Keys(order, end.Token).Take, time)
        {
            Statements = new(order, http, log, time),
            Log = log,
            Trust = new(own),
        };
        var checks = Catalog.Where(check => check.Level <= order.Level).ToList();
        var run = new CheckRun(
            Guid.NewGuid(), WithoutUser(order.Server.Url), order.Server.CaIdentifier, order.Level, time.GetUtcNow(),
            ProductVersion.Number)
        {
            Planned = checks.Count,
        };
        foreach (var check in checks)
        {
            if (stop.IsCancellationRequested) break;
            progress(run = run with { Current = check.Id });
            if (await RunAsync(check, session, log, stop) is { } result)
                run = run with { Results = [.. run.Results, result], Footprint = session.Footprint.Entries };
        }

        run = run with
        {
            Current = null,
            EndedAt = time.GetUtcNow(),
            Footprint = session.Footprint.Entries,
            State = stop.IsCancellationRequested ? CheckRunState.Stopped : CheckRunState.Finished,
        };
        await end.CancelAsync();
        progress(run);
        return run;
    }

    /// <summary>Begins to make the keys that the checks will need, the long one among them.</summary>
    private KeySupply Keys(CheckOrder order, CancellationToken end)
    {
        var keys = new KeySupply(makeKey, order.KeyLength, end);
        if (order.Level == CheckLevel.Look) return keys;
        keys.Prepare(KeyLength.Rsa4096, 1);
        keys.Prepare(order.KeyLength, KeysAhead);
        return keys;
    }

    /// <summary>Runs one check; a bug in it ends the check, not the run. Returns null if the run was stopped.</summary>
    private async Task<CheckResult?> RunAsync(
        Check check, CheckSession session, ExchangeLog log, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        session.Current = check;
        CheckOutcome outcome;
        try
        {
            outcome = await check.RunAsync(session, stop);
            DemandKnown(check, outcome.Word);
        }
        catch (CheckEndedException ended)
        {
            outcome = ended.Outcome;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.CheckFailed(check.Id, exception);
            outcome = CommonOutcomes.Fault(exception);
        }

        return new(check.Id, check.Level, check.Sections, outcome, time.GetElapsedTime(started), log.Take());
    }

    private static void DemandKnown(Check check, string word)
    {
        if (word != "Pass" && !check.Words.Contains(word) && !CommonOutcomes.Words.Contains(word))
            throw new InvalidOperationException($"Check {check.Id} does not list its word {word}");
    }

    private static Uri WithoutUser(Uri address) => new UriBuilder(address) { UserName = "", Password = "" }.Uri;
}
