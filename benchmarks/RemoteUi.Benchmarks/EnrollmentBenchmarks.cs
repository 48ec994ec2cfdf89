using BenchmarkDotNet.Attributes;
using RemoteUi.Core.Client;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures one warm RSA-2048 enrollment and its two halves. The whole enrollment includes the practice CA's work; the
/// halves contain only the client's.
/// </summary>
[MemoryDiagnoser]
public class EnrollmentBenchmarks : IDisposable
{
    private Bench? bench;
    private PreparedRequest? answered;

    [GlobalSetup]
    public void SetUp()
    {
        bench = new();
        answered = bench.Prepare();
        bench.Transport.AnswerAhead(answered.Message.Bytes);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        bench?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public PreparedRequest MessageBuilding() => bench!.Prepare();

    [Benchmark]
    public EnrollmentResult ReplyChecking()
    {
        answered!.WasAnswered = false;
        return bench!.Send(answered);
    }

    [Benchmark]
    public EnrollmentResult WholeEnrollmentWithThePracticeCa() => bench!.Send(bench.Prepare());
}
