using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Benchmarks.PracticeCaSpeed;

/// <summary>Makes the messages that the client would send to a server, without sending them.</summary>
internal sealed class RequestMaker
{
    private readonly PrivateKey key = PrivateKey.Make(KeyLength.Rsa2048);
    private readonly IScepClient client;
    private readonly KeptMessages messages;
    private readonly ScepServer server;
    private readonly CaProfile ca;

    private RequestMaker(IScepClient client, KeptMessages messages, ScepServer server, CaProfile ca)
    {
        this.client = client;
        this.messages = messages;
        this.server = server;
        this.ca = ca;
    }

    public Uri Url => server.Url;

    public static async Task<RequestMaker> ForAsync(Uri url)
    {
        var (online, offline) = (new ServiceCollection(), new ServiceCollection());
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
        foreach (var services in new[] { online, offline }) services.AddLogging().AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        var server = new ScepServer(url, TimeSpan.FromSeconds(30), null, null);
        var found = await online.AddScepClient().BuildServiceProvider().GetRequiredService<IScepClient>()
            .GetCaAsync(server, CancellationToken.None);
        var messages = new KeptMessages();
        var client = offline.AddSingleton<IScepTransport>(messages).AddScepClient().BuildServiceProvider()
            .GetRequiredService<IScepClient>();
        return new(client, messages, server, ((CaResult.Found)found).Ca);
    }

    /// <summary>Returns PKCSReq messages with one key, each of its own transaction.</summary>
    public IReadOnlyList<byte[]> Make(int count)
    {
        messages.Kept.Clear();
        Parallel.For(0, count, _ =>
        {
            var order = new CertificateOrder(
                TransactionId.New(), key, new RequestSubject("Benchmarks", $"device-{TransactionId.New()}.example"),
                SignatureHash.Sha256);
            client.SendAsync(server, ca, client.Prepare(server, ca, order), CancellationToken.None).Wait();
        });
        return [.. messages.Kept];
    }

    private sealed class KeptMessages : IScepTransport
    {
        public System.Collections.Concurrent.ConcurrentBag<byte[]> Kept { get; } = [];

        public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
        {
            Kept.Add(((TransportRequest.PkiOperation)request).Message.ToArray());
            return Task.FromResult<TransportResult>(new TransportResult.Reply(503, "text/plain", [], null, [], false));
        }
    }
}
