using System.Globalization;
using BenchmarkDotNet.Running;
using RemoteUi.Benchmarks.FleetSpeed;
using RemoteUi.Benchmarks.PracticeCaSpeed;
using RemoteUi.Benchmarks.Published;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Runs the benchmarks, without arguments or with those of BenchmarkDotNet; with <c>processor-time</c>, measures the
/// cost of one warm enrollment to the client; with <c>keys-held</c>, the time of a request by the number of keys that
/// the device holds; with <c>fleet</c>, what a rehearsal costs its host; with <c>server-check</c>, the time of a server
/// check; with <c>inspector</c>, the decoding of a capture; with <c>envelope-timing</c>, whether the practice CA's time
/// tells why an envelope was refused; with <c>practice-ca</c>, the requests a second of the practice CA beside those of
/// Debian's scepserver, in turns of as many requests as a second argument says; with <c>side-by-side</c>, compares the
/// client with Debian's scepclient, both against Debian's scepserver; with <c>start</c> or <c>pages</c> and the folder
/// of a published build, its start or its pages.
/// </summary>
public static class Program
{
    private const int Enrollments = 1000;
    private const int EnvelopeTries = 2000;
    private const int RegisterEntries = 100_000;

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["processor-time"]:
                await ProcessorTime.MeasureAsync(Enrollments);
                return 0;
            case ["keys-held"]:
                await KeysHeld.MeasureAsync();
                return 0;
            case ["server-check"]:
                await ServerCheckRun.MeasureAsync();
                return 0;
            case ["envelope-timing"]:
                EnvelopeTiming.Measure(EnvelopeTries);
                return 0;
            case ["side-by-side"]:
                return await SideBySide.RunAsync();
            case ["practice-ca", .. var turn]:
                await PracticeCaSpeedRun.MeasureAsync(
                    turn is [var requests] ? int.Parse(requests, CultureInfo.InvariantCulture) : null);
                await PracticeCaHostProcess.MeasureStartAsync(RegisterEntries);
                return 0;
            case ["practice-ca-host", var folder, var entries, var port]:
                await PracticeCaHostProcess.RunAsync(
                    folder, int.Parse(entries, CultureInfo.InvariantCulture),
                    int.Parse(port, CultureInfo.InvariantCulture));
                return 0;
            case ["fleet", .. var sizes]:
                await FleetSpeedRun.MeasureAsync(
                    [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
                return 0;
            case [FleetSpeedRun.ServerArgument]:
                await FleetServer.RunAsync();
                return 0;
            case ["start", var published]:
                await StartRun.MeasureAsync(published);
                return 0;
            case ["pages", var published]:
                await PagesRun.MeasureAsync(published);
                return 0;
            case ["inspector"]:
                InspectorBenchmark.Measure();
                return 0;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }
}
