using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>
/// Captures Debian's scepclient, certmonger, and pki --scep against the practice CA, and compares what the inspector
/// says of each message with openssl and tshark.
/// </summary>
public sealed class CapturedPeerTests : IAsyncLifetime
{
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync() => host = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Scepclient_is_read_as_openssl_and_tshark_read_it()
    {
        var scepclient = Require.Program("scepclient", "scep");

        await CompareAsync(() => PeerProcess.RunAsync(
            scepclient, host.Folder,
            [
                "-server-url", host.Url.ToString(), "-private-key", "client.key", "-certificate", "client.crt", "-cn",
                "printer", "-challenge", "open sesame",
            ]));
    }

    [Fact]
    public async Task Certmonger_is_read_as_openssl_and_tshark_read_it()
    {
        host.Set(behavior => behavior with { Certificates = CertificateSet.CaAndRa });

        await CompareAsync(() => new CertmongerRun(host).EnrollAsync("", "open-sesame"));
    }

    [Fact]
    public async Task Pki_is_read_as_openssl_and_tshark_read_it()
    {
        var pki = Require.Program("pki", "strongswan-pki");
        Require.Program("libstrongswan-curl.so", "libstrongswan-extra-plugins", "/usr/lib/ipsec/plugins");
        var openssl = Require.Program("openssl", "openssl");

        await CompareAsync(async () =>
        {
            (await PeerProcess.RunAsync(
                pki, host.Folder,
                [
                    "--scepca", "--url", host.Url.ToString(), "--caout", "ca-.pem", "--raout", "ra-.pem", "--outform",
                    "pem", "--force",
                ])).Succeeded();
            (await PeerProcess.RunAsync(openssl, host.Folder, ["genrsa", "-out", "key.pem", "2048"])).Succeeded();
            return await PeerProcess.RunAsync(
                pki, host.Folder,
                [
                    "--scep", "--url", host.Url.ToString(), "--in", "key.pem", "--dn", "CN=10.0.0.7, O=Example",
                    "--san", "10.0.0.7", "--cipher", "des3", "--cacert-enc", "ca-.pem", "--cacert-sig", "ca-.pem",
                    "--cacert", "ca-.pem", "--outform", "pem",
                ]);
        });
    }

    private async Task CompareAsync(Func<Task<PeerOutcome>> enrollAsync)
    {
        using var openssl = new OpenSslReading();
        var tshark = new TsharkReading(host.Folder);
        await using var capture = await LoopbackCapture.StartAsync(host.Folder, host.Url.Port);
        (await enrollAsync()).Succeeded();
        var captured = await capture.ReadAsync(bytes =>
            ExchangesOf(bytes).Any(exchange =>
                exchange.Reply?.Facts is PkiMessageFacts { Status: Core.Scep.PkiStatus.Success }));

        var exchanges = ExchangesOf(captured);

        await tshark.AssertSameBodiesAsync(captured, exchanges);
        var messages = exchanges
            .SelectMany(exchange => new[] { exchange.Request, exchange.Reply })
            .OfType<InspectedItem>()
            .Where(item => item.Facts is PkiMessageFacts)
            .ToList();
        Assert.True(messages.Count >= 2);
        foreach (var message in messages) openssl.AssertSameFacts(message);
        await new TsharkDecoding(host.Folder).AssertSameFactsAsync(messages);
    }

    private static List<InspectedExchange> ExchangesOf(byte[] capture) =>
        new MessageInspector(Clock)
            .Inspect(new InspectedInput("capture.pcap", capture), InspectionKeys.None)
            .Conversations
            .SelectMany(one => one.Exchanges)
            .ToList();

#pragma warning disable RS0030 // The peers use the system's clock.
    private static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030
}
