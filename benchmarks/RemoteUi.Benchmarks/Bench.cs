using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Connects the client and the practice CA in one process, without a network. The key exists and the CA is known, as in
/// every enrollment except a machine's first.
/// </summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("remote-ui-benchmark-");
    private readonly ServiceProvider services;
    private readonly PrivateKey key = PrivateKey.Make(KeyLength.Rsa2048);

    public Bench()
    {
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        services = new ServiceCollection().AddLogging().AddSingleton(clock)
            .AddSingleton<IPracticeCaSecrets, ClearSecrets>()
            .AddPracticeCa(options => options.DataDirectory = folder.FullName)
            .AddSingleton<InProcessTransport>()
            .AddSingleton<IScepTransport>(provider => provider.GetRequiredService<InProcessTransport>())
            .AddScepClient()
            .BuildServiceProvider();
        Client = services.GetRequiredService<IScepClient>();
        Transport = services.GetRequiredService<InProcessTransport>();
        Ca = Client.GetCaAsync(Server, CancellationToken.None).GetAwaiter().GetResult() is CaResult.Found found
            ? found.Ca
            : throw new InvalidOperationException("The practice CA gave no certificate");
    }

    public static ScepServer Server { get; } = new(
        new Uri("http://localhost/scep"), TimeSpan.FromSeconds(30), null, null);

    public IScepClient Client { get; }

    public InProcessTransport Transport { get; }

    public CaProfile Ca { get; }

    /// <summary>
    /// Builds a PKCSReq: CSR, self-signed certificate, envelope, and signature, with three RSA private-key operations.
    /// </summary>
    public PreparedRequest Prepare() =>
        Client.Prepare(
            Server, Ca,
            new(TransactionId.New(), key, new RequestSubject("Benchmarks", "printer.example"), SignatureHash.Sha256));

    /// <summary>Sends a request to the transport and checks the reply.</summary>
    public EnrollmentResult Send(PreparedRequest request)
    {
        var answer = Client.SendAsync(Server, Ca, request, CancellationToken.None).GetAwaiter().GetResult();
        return answer is EnrollmentResult.Issued
            ? answer
            : throw new InvalidOperationException($"Not issued: {answer}");
    }

    public void Dispose()
    {
        services.Dispose();
        folder.Delete(recursive: true);
    }
}
