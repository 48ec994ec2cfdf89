using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests the client against Debian's scepserver (micromdm), which replies with single DES and SHA-1 to every request.
/// </summary>
public sealed class ClientAgainstScepServerTests : IAsyncLifetime
{
#pragma warning disable RS0030 // The server uses the system clock too.
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddScepClient()
        .BuildServiceProvider();
#pragma warning restore RS0030

    private ScepServerProcess? process;

    private IScepClient Client => services.GetRequiredService<IScepClient>();

    private ScepServer Server => new(process!.Address, TimeSpan.FromSeconds(20), null, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => process = await ScepServerProcess.StartAsync("secret");

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task The_correct_challenge_password_yields_a_certificate_and_DES_is_weak()
    {
        var issued = Assert.IsType<EnrollmentResult.Issued>(await EnrollAsync("secret"));

        using var ca = X509Certificate2.CreateFromPem(
            await File.ReadAllTextAsync(process!.CaCertificatePath, Cancellation));
        Assert.Equal(ca.Thumbprint, issued.Chain[0].Thumbprint);
        Assert.Contains(new ReportedAlgorithm(AlgorithmUse.ReplyEncryption, "DES-CBC", true), issued.Report.Algorithms);
        Assert.Contains(new ReportedAlgorithm(AlgorithmUse.ReplyDigest, "SHA1", true), issued.Report.Algorithms);
    }

    [Fact]
    public async Task OpenSSL_verifies_the_certificate_with_the_servers_CA()
    {
        var openssl = Require.Program("openssl", "openssl");
        var issued = Assert.IsType<EnrollmentResult.Issued>(await EnrollAsync("secret"));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("cert.pem"), issued.Certificate.ExportCertificatePem(), Cancellation);

        var outcome = await PeerProcess.RunAsync(
            openssl, folder.Path, ["verify", "-CAfile", process!.CaCertificatePath, folder.File("cert.pem")]);

        Assert.Contains("cert.pem: OK", outcome.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_is_reported_as_unsupported_by_the_server()
    {
        var found = Assert.IsType<CaResult.Found>(await Client.GetCaAsync(Server, Cancellation));

        var answer = Assert.IsType<EnrollmentResult.NoReply>(
            await Client.PollAsync(Server, found.Ca, Order("secret"), Cancellation));

        Assert.Equal(Cause.PollNotSupported, answer.Fault.Cause);
    }

    [Fact]
    public async Task A_stopped_server_cannot_be_reached_and_replies_after_a_start()
    {
        await process!.StopAsync();
        var stopped = Assert.IsType<CaResult.NoReply>(await Client.GetCaAsync(Server, Cancellation));
        await process.StartAgainAsync();

        Assert.Equal(Cause.NoConnection, stopped.Fault.Cause);
        Assert.IsType<EnrollmentResult.Issued>(await EnrollAsync("secret"));
    }

    [Fact]
    public async Task A_wrong_challenge_password_is_refused_by_the_server()
    {
        var failed = Assert.IsType<EnrollmentResult.Failed>(await EnrollAsync("wrong"));

        Assert.Equal((int)FailInfo.BadRequest, failed.FailInfo);
    }

    private async Task<EnrollmentResult> EnrollAsync(string password)
    {
        var found = Assert.IsType<CaResult.Found>(await Client.GetCaAsync(Server, Cancellation));
        return await Client.SendAsync(
            Server, found.Ca, Client.Prepare(Server, found.Ca, Order(password)), Cancellation);
    }

    private static CertificateOrder Order(string password) =>
        new(TransactionId.New(), TestKeys.First, new RequestSubject("Example", "192.0.2.7"), SignatureHash.Sha256)
        {
            ChallengePassword = new Secret(password),
        };
}
