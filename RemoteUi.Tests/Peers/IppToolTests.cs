using RemoteUi.Network.Ipp;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests CUPS's ipptool, OpenSSL and curl against the printer with an issued certificate. ipptool does not verify
/// certificates, so the other two judge the names.
/// </summary>
public sealed class IppToolTests(IssuedTlsMachine issued) : IClassFixture<IssuedTlsMachine>
{
    [Theory]
    [InlineData("get-printer-attributes.test")]
    [InlineData("print-job.test")]
    [InlineData("validate-job.test")]
    [InlineData("get-completed-jobs.test")]
    [InlineData("ipp-1.1.test")]
    public async Task Ipptool_passes_over_ipps(string test)
    {
        var ipptool = Require.Program("ipptool", "cups-ipp-utils");
        var document = issued.Folder.File("document.txt");
        await File.WriteAllTextAsync(document, "A page of text.\n");

        var outcome = await PeerProcess.RunAsync(
            ipptool, issued.Folder.Path,
            [
                "-t", "-d", "NOPRINT=1", "-f", document,
                $"ipps://{IssuedTlsMachine.Address}:{issued.Port}{IppAddresses.Path}", test,
            ],
            new Dictionary<string, string> { ["HOME"] = issued.Folder.Path });

        outcome.Succeeded();
        Assert.Contains("[PASS]", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[FAIL]", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenSSL_accepts_the_address_in_the_certificate_and_no_other()
    {
        using var openssl = new OpenSsl();

        Assert.False(issued.Machine.Get<RunningCertificate>().Key!.IsDefault);
        Assert.Contains("Verify return code: 0 (ok)", Connect(openssl, "127.0.0.1"), StringComparison.Ordinal);
        Assert.Contains(
            "Verify return code: 64 (IP address mismatch)", Connect(openssl, "127.0.0.2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_accepts_the_address_in_the_certificate_and_no_name()
    {
        var curl = Require.Program("curl", "curl");

        Assert.Equal(0, (await CurlAsync(curl, IssuedTlsMachine.Address)).ExitCode);
        var refused = await CurlAsync(curl, "localhost");
        Assert.Equal(60, refused.ExitCode);
        Assert.Contains("localhost", refused.Errors, StringComparison.Ordinal);
    }

    private Task<PeerOutcome> CurlAsync(string curl, string host) => PeerProcess.RunAsync(
        curl, issued.Folder.Path,
        [
            "-sS", "-o", "page", "--cacert", issued.CaFile, "--resolve", $"localhost:{issued.Port}:127.0.0.1",
            $"https://{host}:{issued.Port}/log-in",
        ]);

    private string Connect(OpenSsl openssl, string address) => openssl.Run(
        "s_client", "-connect", $"{IssuedTlsMachine.Address}:{issued.Port}", "-CAfile", issued.CaFile,
        "-verify_ip", address);
}
