using System.Diagnostics;
using System.Globalization;
using System.Text;
using RemoteUi.Tests.Workbench.Inspector;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures the decoding of a capture of 10 MB with 1,000 exchanges: 500 enrollments of PKCSReq and CertRep, each after
/// a GetCACert, as clients do, padded to the size by headers.
/// </summary>
internal static class InspectorBenchmark
{
    private const int Enrollments = 500;
    private const int Bytes = 10_000_000;
    private const int Runs = 5;

    public static void Measure()
    {
#pragma warning disable RS0030 // The practice CA of the bench uses the system's clock.
        var inspector = new MessageInspector(TimeProvider.System);
#pragma warning restore RS0030
        var input = new InspectedInput("capture.pcap", Capture());
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            var inspection = inspector.Inspect(input, InspectionKeys.None);
            var elapsed = Stopwatch.GetElapsedTime(started);
            processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
            var exchanges = inspection.Conversations.Sum(one => one.Exchanges.Count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{input.Bytes.Length / 1e6:N1} MB, {exchanges} exchanges: {elapsed.TotalMilliseconds:N0} ms "
                    + $"({processor.TotalMilliseconds:N0} ms of processor time), "
                    + $"{(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6:N0} MB allocated, "
                    + $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:N0} MB held, "
                    + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB at most in memory"));
            GC.KeepAlive(inspection);
        }
    }

    private static byte[] Capture()
    {
        using var bench = new Bench();
        var certificate = bench.Ca.Ca.RawData;
        var writer = new CaptureWriter();
#pragma warning disable RS0030
        var start = TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030
        for (var number = 0; number < Enrollments; number++)
        {
            var request = bench.Prepare();
            var reply = bench.Transport.Answer(request.Message.Bytes);
            var size = (certificate.Length + request.Message.Bytes.Length + reply.Length) * 1.1;
            var padding = new string('x', Math.Max(1, (int)((Bytes / (double)Enrollments) - size - 900) / 2));
            writer.Connection(
                start.AddSeconds(number),
                (
                    CaptureWriter.Get("/scep?operation=GetCACert"),
                    Padded(certificate, "application/x-x509-ca-cert", padding)),
                (CaptureWriter.Post("/scep?operation=PKIOperation", request.Message.Bytes, $"X-Padding: {padding}\r\n"),
                    CaptureWriter.Reply(reply)));
        }

        return writer.ToPcap();
    }

    private static byte[] Padded(byte[] body, string type, string padding) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nX-Padding: {padding}\r\nContent-Length: "
                    + $"{body.Length}\r\n\r\n"),
            .. body,
        ];
}
