using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// The client as the program configures it, over real HTTP, with a fixed clock and a key created once per test run.
/// </summary>
internal sealed class Enrollee : IDisposable
{
    private static readonly Lazy<PrivateKey> OneKey = new(() => MadeKeys.NextPrivate());

    private readonly ServiceProvider services;

    public Enrollee()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddScepClient()
            .BuildServiceProvider();
        Client = services.GetRequiredService<IScepClient>();
    }

    public static PrivateKey Key => OneKey.Value;

    public FakeTimeProvider Time { get; } = new(FakeAuthority.Today);

    public IScepClient Client { get; }

    public ScepDemands Demands { get; init; } = new();

    public string? Fingerprint { get; init; }

    public static CertificateOrder Order(string? challengePassword = null) =>
        new(TransactionId.New(), Key, new("Printers", "printer.example"), SignatureHash.Sha256)
        {
            ChallengePassword = Secret.FromTyped(challengePassword),
        };

    public ScepServer Server(Uri url) => new(url, TimeSpan.FromSeconds(30), null, Fingerprint) { Demands = Demands };

    public Task<CaResult> GetCaAsync(Uri url) => Client.GetCaAsync(Server(url), TestContext.Current.CancellationToken);

    public async Task<CaProfile> FindCaAsync(Uri url) => Assert.IsType<CaResult.Found>(await GetCaAsync(url)).Ca;

    public async Task<EnrollmentResult> EnrollAsync(Uri url, CertificateOrder order)
    {
        var server = Server(url);
        var ca = await FindCaAsync(url);
        return await Client.SendAsync(
            server, ca, Client.Prepare(server, ca, order), TestContext.Current.CancellationToken);
    }

    public Task<EnrollmentResult> PollAsync(Uri url, CaProfile ca, CertificateOrder order) =>
        Client.PollAsync(Server(url), ca, order, TestContext.Current.CancellationToken);

    public void Dispose() => services.Dispose();
}
