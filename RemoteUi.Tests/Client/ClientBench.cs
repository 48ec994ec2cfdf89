using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.PracticeCa;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Client;

/// <summary>The client and a practice CA in one process.</summary>
internal sealed class ClientBench : IDisposable
{
    public ClientBench()
    {
        Transport = new PracticeCaTransport(Ca.Server, Ca.Time);
        Client = new ScepClient(Transport, Ca.Time, NullLogger<ScepClient>.Instance);
    }

    public PracticeCaBench Ca { get; } = new();

    public PracticeCaTransport Transport { get; }

    public ScepClient Client { get; }

    public ScepServer Server { get; set; } = new(new Uri("http://localhost/scep"), TimeSpan.FromSeconds(5), null, null);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static CertificateOrder Order() =>
        new(
            TransactionId.New(), TestKeys.First, new RequestSubject("Example", "printer.example.com"),
            SignatureHash.Sha256)
        {
            ChallengePassword = new Secret("open sesame"),
        };

    public async Task<CaProfile> ProfileAsync() =>
        Assert.IsType<CaResult.Found>(await Client.GetCaAsync(Server, Cancellation)).Ca;

    public async Task<EnrollmentResult> EnrollAsync(CertificateOrder? order = null)
    {
        var ca = await ProfileAsync();
        return await Client.SendAsync(Server, ca, Client.Prepare(Server, ca, order ?? Order()), Cancellation);
    }

    public void Dispose() => Ca.Dispose();
}
