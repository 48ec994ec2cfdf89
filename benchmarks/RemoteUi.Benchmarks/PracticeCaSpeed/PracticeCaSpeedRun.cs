using System.Globalization;
using RemoteUi.PracticeCa;

namespace RemoteUi.Benchmarks.PracticeCaSpeed;

/// <summary>
/// Compares the requests a second of the practice CA, with registers of three sizes, with those of Debian's scepserver,
/// with 1 and with 8 requests in flight. All four run in processes of their own, over HTTP on loopback, and take turns;
/// the median of the turns counts. Requests are made before they are sent.
/// </summary>
internal static class PracticeCaSpeedRun
{
    private const int Turns = 7;

    /// <summary>So many that what is compiled while it runs is compiled.</summary>
    private const int Warming = 4_000;

    /// <summary>Fewer: it is compiled ahead, and gets slower with each certificate that it has issued.</summary>
    private const int WarmingOfScepserver = 300;

    private static readonly int[] Entries = [50, 5_000, 50_000];
    private static readonly (int InFlight, int Requests)[] Loads = [(1, 60), (8, 120)];

    /// <param name="turn">The requests of a turn; null for those of <see cref="Loads"/>.</param>
    public static async Task MeasureAsync(int? turn)
    {
        var folder = Directory.CreateTempSubdirectory("remote-ui-practice-ca-");
        var servers = new List<(string Name, ServerProcess Process, RequestMaker Maker)>();
        try
        {
            servers.Add(await StartAsync("scepserver", await ServerProcess.ScepServerAsync(folder.FullName), "/scep"));
            foreach (var count in Entries)
            {
                var ca = Directory.CreateDirectory(Path.Combine(folder.FullName, $"{count}"));
                var process = await ServerProcess.PracticeCaAsync(ca.FullName, count);
                servers.Add(await StartAsync(
                    string.Create(CultureInfo.InvariantCulture, $"practice CA, {count} entries"), process,
                    PracticeCaEndpoint.Path));
            }

            await RunAsync(servers, turn);
        }
        finally
        {
            foreach (var (_, process, _) in servers) await process.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string Name, ServerProcess Process, RequestMaker Maker)> StartAsync(
        string name, ServerProcess process, string path) =>
        (name, process, await RequestMaker.ForAsync(new($"http://127.0.0.1:{process.Port}{path}")));

    private static async Task RunAsync(
        List<(string Name, ServerProcess Process, RequestMaker Maker)> servers, int? requestsOfTurn)
    {
        foreach (var (_, process, maker) in servers)
        {
            var requests = process == servers[0].Process ? WarmingOfScepserver : Warming;
            await Flood.MeasureAsync(maker.Url, maker.Make(requests), 8);
        }

        foreach (var (inFlight, usual) in Loads)
        {
            var requests = requestsOfTurn ?? usual;
            var rates = servers.ToDictionary(server => server.Name, _ => new List<(double Rate, int Lost)>());
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var (name, _, maker) in servers)
                    rates[name].Add(await Flood.MeasureAsync(maker.Url, maker.Make(requests), inFlight));
            }

            var theirs = Median(rates[servers[0].Name]);
            foreach (var (name, turns) in rates)
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{inFlight} in flight, {name}: {Median(turns):0} a second ({turns.Min().Rate:0} to "
                        + $"{turns.Max().Rate:0}), {Median(turns) / theirs:0.00} of scepserver, "
                        + $"{turns.Sum(turn => turn.Lost)} of {Turns * requests} lost"));
        }
    }

    private static double Median(List<(double Rate, int Lost)> turns) =>
        turns.Select(turn => turn.Rate).Median();
}
