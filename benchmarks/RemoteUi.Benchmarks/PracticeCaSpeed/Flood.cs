using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography.Pkcs;

namespace RemoteUi.Benchmarks.PracticeCaSpeed;

/// <summary>
/// Sends messages to a SCEP server, a number of them at a time. Only those that got a certificate count: scepserver
/// loses some that arrive together.
/// </summary>
internal static class Flood
{
    private const string PkiStatus = "2.16.840.1.113733.1.9.3";
    private static readonly byte[] Success = [0x13, 1, (byte)'0'];
    private static readonly HttpClient Http = new();

    /// <summary>Returns the certificates a second, and the number of requests that got none.</summary>
    public static async Task<(double Rate, int Lost)> MeasureAsync(
        Uri url, IReadOnlyList<byte[]> messages, int inFlight)
    {
        var replies = new byte[messages.Count][];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var index && index < messages.Count)
                replies[index] = await SendAsync(url, messages[index]);
        }));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var granted = replies.Count(IsSuccess);
        return (granted / elapsed.TotalSeconds, messages.Count - granted);
    }

    private static async Task<byte[]> SendAsync(Uri url, byte[] message)
    {
        using var content = new ByteArrayContent(message);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-pki-message");
        using var reply = await Http.PostAsync(new Uri(url + "?operation=PKIOperation"), content);
        return reply.IsSuccessStatusCode ? await reply.Content.ReadAsByteArrayAsync() : [];
    }

    private static bool IsSuccess(byte[] reply)
    {
        if (reply.Length == 0) return false;
        var signed = new SignedCms();
        signed.Decode(reply);
        var status = signed.SignerInfos[0].SignedAttributes
            .Cast<System.Security.Cryptography.CryptographicAttributeObject>()
            .Single(attribute => attribute.Oid.Value == PkiStatus);
        return status.Values[0].RawData.AsSpan().SequenceEqual(Success);
    }
}
