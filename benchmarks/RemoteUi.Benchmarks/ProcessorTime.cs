using System.Diagnostics;
using System.Globalization;
using RemoteUi.Core.Client;

namespace RemoteUi.Benchmarks;

/// <summary>
/// What one warm enrollment costs the client in processor time, the server's part measured apart: all requests are
/// built, then all answered, then all replies checked, and the processor time of the process is read between. Garbage
/// collection and compilation in the background count for whoever causes them.
/// </summary>
internal static class ProcessorTime
{
    public static async Task MeasureAsync(int enrollments)
    {
        using var bench = new Bench();
        Round(bench, enrollments); // compiles and warms up
        Round(bench, enrollments);
        await Console.Out.WriteLineAsync("Processor time for one warm RSA-2048 enrollment, in ms:");
        for (var round = 1; round <= 3; round++)
        {
            var (building, serving, checking) = Round(bench, enrollments);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: client {building + checking:0.00} (building {building:0.00}, checking "
                    + $"{checking:0.00}); practice CA {serving:0.00}"));
        }
    }

    private static (double Building, double Serving, double Checking) Round(Bench bench, int enrollments)
    {
        var requests = new PreparedRequest?[enrollments];
        var building = Of(enrollments, index => requests[index] = bench.Prepare());
        var serving = Of(enrollments, index => bench.Transport.AnswerAhead(requests[index]!.Message.Bytes));
        var checking = Of(enrollments, index => bench.Send(requests[index]!));
        return (building, serving, checking);
    }

    /// <summary>Milliseconds of processor time a time, user and system.</summary>
    private static double Of(int times, Action<int> work)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        for (var index = 0; index < times; index++) work(index);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / times;
    }
}
