using BenchmarkDotNet.Running;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Without arguments or with those of BenchmarkDotNet, the benchmarks; <c>processor-time</c>, what one warm enrollment
/// costs the client; <c>side-by-side</c>, the client and Debian's scepclient against Debian's scepserver.
/// </summary>
public static class Program
{
    private const int Enrollments = 1000;

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["processor-time"]:
                await ProcessorTime.MeasureAsync(Enrollments);
                return 0;
            case ["side-by-side"]:
                return await SideBySide.RunAsync();
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }
}
