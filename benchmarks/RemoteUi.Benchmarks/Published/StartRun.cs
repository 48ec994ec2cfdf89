using System.Diagnostics;
using System.Globalization;

namespace RemoteUi.Benchmarks.Published;

/// <summary>
/// Measures the start of a published build, from starting the process to its first page: once with an empty data
/// folder, which makes keys and databases, and then several times with the data of before.
/// </summary>
internal static class StartRun
{
    private const int Starts = 7;
    private const int MiB = 1024 * 1024;

    /// <summary>After it, the program has done what it begins with its first page.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <param name="published">The folder of the published build.</param>
    public static async Task MeasureAsync(string published)
    {
        var data = Directory.CreateTempSubdirectory("remote-ui-start-");
        try
        {
            await WriteAsync("First start", [await StartAsync(published, data.FullName)]);
            List<Start> later = [];
            for (var start = 0; start < Starts; start++) later.Add(await StartAsync(published, data.FullName));
            await WriteAsync($"Median of {Starts} later starts", later);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Start> StartAsync(string published, string data)
    {
        var from = Stopwatch.GetTimestamp();
        using var program = await PublishedProgram.StartAsync(published, data);
        var elapsed = Stopwatch.GetElapsedTime(from);
        var processor = program.ProcessorTime;
        using var rest = new PeriodicTimer(Rest);
        await rest.WaitForNextTickAsync();
        return new(elapsed, processor, program.Memory);
    }

    private static Task WriteAsync(string name, IReadOnlyCollection<Start> starts) =>
        Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: first page after {starts.Select(one => one.Elapsed.TotalSeconds).Median():0.00} s, "
                + $"{starts.Select(one => one.Processor.TotalSeconds).Median():0.00} s of processor time; "
                + $"{starts.Select(one => (double)one.Memory).Median() / MiB:0} MiB {Rest.TotalSeconds:0} s later"));

    private sealed record Start(TimeSpan Elapsed, TimeSpan Processor, long Memory);
}
