using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using RemoteUi.Core.Client;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures the processor time that one warm enrollment costs the client, separately from the server's: all requests
/// are built, then all are answered, then all replies are checked, and the process's processor time is read in between.
/// Garbage collection and background compilation count toward the step in which they occur. Each round also measures
/// one RSA-2048 signature of the platform, of which an enrollment needs three at least.
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
            var signature = Signature(enrollments);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: client {building + checking:0.00} (building {building:0.00}, checking "
                    + $"{checking:0.00}); practice CA {serving:0.00}; signature {signature:0.00}; client in signatures "
                    + $"{(building + checking) / signature:0.0}"));
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

    private static double Signature(int times)
    {
        using var key = RSA.Create(2048);
        byte[] data = [1, 2, 3];
        Sign(0); // makes the key
        return Of(times, Sign);

        void Sign(int index) => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Returns the processor time per run, user and system, in milliseconds.</summary>
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
