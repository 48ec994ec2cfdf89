using System.Net;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// An OCSP responder of a CA on loopback. <c>openssl ocsp</c> writes the answers; its own server would listen on all
/// addresses.
/// </summary>
internal sealed class OcspResponder : IAsyncDisposable
{
    private readonly string openssl = Require.Program("openssl", "openssl");
    private readonly TemporaryFolder folder = new();
    private readonly HttpListener listener;
    private readonly Task serving;

    public OcspResponder(TestCa ca, IEnumerable<X509Certificate2> good, IEnumerable<X509Certificate2> revoked)
    {
        File.WriteAllText(folder.File("ca.pem"), ca.Certificate.ExportCertificatePem());
        File.WriteAllText(folder.File("ca.key"), FreeRadiusSetup.KeyPem(ca.Key));
        File.WriteAllLines(
            folder.File("index.txt"),
            [
                .. good.Select(one => $"V\t491231000000Z\t\t{one.SerialNumber}\tunknown\t/CN=x"),
                .. revoked.Select(one => $"R\t491231000000Z\t200101000000Z\t{one.SerialNumber}\tunknown\t/CN=x"),
            ]);
        listener = LoopbackListener.Start(out var address);
        Address = address;
        serving = ServeAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        // Stopping it first would free the port, which closing it then opens again.
        listener.Close();
        await serving;
        folder.Dispose();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception fault) when (
                fault is HttpListenerException or ObjectDisposedException && !listener.IsListening)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext exchange)
    {
        await using (var file = File.Create(folder.File("request.der")))
            await exchange.Request.InputStream.CopyToAsync(file);
        var outcome = await PeerProcess.RunAsync(
            openssl, folder.Path,
            [
                "ocsp", "-index", "index.txt", "-rsigner", "ca.pem", "-rkey", "ca.key", "-CA", "ca.pem", "-reqin",
                "request.der", "-respout", "response.der", "-ndays", "1",
            ]);
        outcome.Succeeded();
        exchange.Response.ContentType = "application/ocsp-response";
        await exchange.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(folder.File("response.der")));
        exchange.Response.Close();
    }
}
