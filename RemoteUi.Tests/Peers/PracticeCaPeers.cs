using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Checks with OpenSSL what other clients got from the practice CA.</summary>
internal static class PracticeCaPeers
{
    public static TheoryData<CertificateSet> Sets => [.. Enum.GetValues<CertificateSet>()];

    /// <summary>Checks that openssl verify reports OK.</summary>
    public static async Task AssertVerifiesAsync(PracticeCaHost host, string certificate)
    {
        var openssl = Require.Program("openssl", "openssl");
        var outcome = await PeerProcess.RunAsync(
            openssl, host.Folder, ["verify", "-x509_strict", "-CAfile", host.WriteCaCertificate(), certificate]);
        Assert.EndsWith(": OK\n", outcome.Succeeded().Output);
    }
}
