using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Tests Debian's scepclient (package scep) against the practice CA.</summary>
public sealed class ScepClientTests : IAsyncLifetime
{
    private readonly string scepclient = Require.Program("scepclient", "scep");
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync() => host = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [MemberData(nameof(PracticeCaPeers.Sets), MemberType = typeof(PracticeCaPeers))]
    public async Task Scepclient_enrolls_with_every_set_of_CA_certificates(CertificateSet set)
    {
        host.Set(behavior => behavior with { Certificates = set });

        (await EnrollAsync("")).Succeeded();

        await PracticeCaPeers.AssertVerifiesAsync(host, "client.crt");
    }

    [Fact]
    public async Task Scepclient_enrolls_with_the_correct_challenge_password()
    {
        host.Set(behavior =>
            behavior with { Challenge = ChallengeRule.Fixed, FixedPassword = new ChallengePassword("open sesame") });

        (await EnrollAsync("open sesame")).Succeeded();

        await PracticeCaPeers.AssertVerifiesAsync(host, "client.crt");
    }

    [Fact]
    public async Task Scepclient_with_a_wrong_challenge_password_is_refused()
    {
        host.Set(behavior =>
            behavior with { Challenge = ChallengeRule.Fixed, FixedPassword = new ChallengePassword("open sesame") });

        var outcome = await EnrollAsync("open barley");

        Assert.Contains("badRequest", outcome.Everything);
        Assert.Equal(RegisterState.Refused, Assert.Single(host.Administration.Register).State);
    }

    private Task<PeerOutcome> EnrollAsync(string password) => PeerProcess.RunAsync(
        scepclient, host.Folder,
        [
            "-server-url", host.Url.ToString(), "-private-key", "client.key", "-certificate", "client.crt", "-cn",
            "printer", "-challenge", password,
        ]);
}
