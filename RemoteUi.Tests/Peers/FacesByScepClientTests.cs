using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Tests Debian's scepclient (package scep) against the faces of the practice CA.</summary>
public sealed class FacesByScepClientTests : IAsyncLifetime
{
    /// <summary>The CA identifier that EJBCA needs, and that others ignore.</summary>
    private const string EjbcaName = "PracticeCA";

    private readonly string scepclient = Require.Program("scepclient", "scep");
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync() => host = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>
    /// Of EJBCA in RA mode and OpenXPKI it can only be said that they hold its request, because it waits 30 seconds
    /// before it asks again.
    /// </summary>
    [Theory]
    [InlineData(CaFace.Ndes)]
    [InlineData(CaFace.EjbcaCa)]
    [InlineData(CaFace.StepCa)]
    [InlineData(CaFace.DynamicChallenge)]
    public async Task It_enrolls(CaFace face)
    {
        var password = host.Act(face, "CN=printer, OU=MDM, O=scep-client, C=US");

        (await EnrollAsync(face, password)).Succeeded();

        await PracticeCaPeers.AssertVerifiesAsync(host, "client.crt");
    }

    [Fact]
    public async Task Without_the_name_of_the_CA_EJBCA_in_CA_mode_serves_it_nothing()
    {
        var password = host.Act(CaFace.EjbcaCa);

        var outcome = await EnrollAsync(CaFace.EjbcaCa, password, "Other");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Empty(host.Administration.Register);
    }

    [Theory]
    [InlineData(CaFace.Ndes)]
    [InlineData(CaFace.StepCa)]
    public async Task A_wrong_password_is_refused_in_the_words_of_the_face(CaFace face)
    {
        host.Act(face);

        var outcome = await EnrollAsync(face, "open barley");

        Assert.Contains("badRequest", outcome.Everything, StringComparison.Ordinal);
    }

    private Task<PeerOutcome> EnrollAsync(
        CaFace face, string password, string caName = EjbcaName) => PeerProcess.RunAsync(
        scepclient, host.Folder,
        [
            "-server-url", host.AddressOf(face).ToString(), "-private-key", "client.key", "-certificate",
            "client.crt", "-cn", "printer", "-challenge", password, "-cacert-message", caName,
        ]);
}
