using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;
using RemoteUi.Tests.Network.Ipp;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests curl and OpenSSL against the printer with a certificate that was issued for a DNS name: they accept that name
/// and no other.
/// </summary>
public sealed class PrinterByNameTests(NamedTlsMachine issued) : IClassFixture<NamedTlsMachine>
{
    private const string OtherName = "other.example";

    private readonly string curl = Require.Program("curl", "curl");

    [Fact]
    public async Task Curl_accepts_the_name_for_https()
    {
        (await CurlAsync(NamedTlsMachine.DnsName, "/log-in")).Succeeded();

        Assert.Contains("Remote UI", await File.ReadAllTextAsync(Answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_accepts_the_name_for_IPP()
    {
        (await AskPrinterAsync(NamedTlsMachine.DnsName)).Succeeded();

        var message = IppReader.Read(await File.ReadAllBytesAsync(Answer));
        Assert.Equal(IppStatus.Ok, (IppStatus)message.Header.Code);
        Assert.Equal(
            [IppValue.Uri($"ipps://{NamedTlsMachine.DnsName}:{issued.Port}{IppAddresses.Path}")],
            message.Find(IppGroupTag.Printer)!.Find("printer-uri-supported")!.Values);
    }

    [Theory]
    [InlineData(OtherName)]
    [InlineData(IssuedTlsMachine.Address)]
    public async Task Curl_refuses_a_name_and_an_address_that_are_not_in_the_certificate(string host)
    {
        foreach (var outcome in new[] { await CurlAsync(host, "/log-in"), await AskPrinterAsync(host) })
        {
            Assert.Equal(60, outcome.ExitCode);
            Assert.Contains(host, outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OpenSSL_accepts_the_name_and_no_other()
    {
        using var openssl = new OpenSsl();

        Assert.Contains(
            "Verify return code: 0 (ok)", Connect(openssl, NamedTlsMachine.DnsName), StringComparison.Ordinal);
        Assert.Contains(
            "Verify return code: 62 (hostname mismatch)", Connect(openssl, OtherName), StringComparison.Ordinal);
    }

    private string Answer => issued.Folder.File("answer");

    private Task<PeerOutcome> AskPrinterAsync(string host)
    {
        var request = issued.Folder.File("request.ipp");
        File.WriteAllBytes(request, IppWriter.Write(IppSamples.Request(IppOperation.GetPrinterAttributes)));
        return CurlAsync(
            host, IppAddresses.Path, "-H", "Content-Type: application/ipp", "--data-binary", $"@{request}");
    }

    private Task<PeerOutcome> CurlAsync(string host, string path, params string[] more) => PeerProcess.RunAsync(
        curl, issued.Folder.Path,
        [
            "-sS", "--fail", "-o", Answer, "--cacert", issued.CaFile, "--resolve",
            $"{NamedTlsMachine.DnsName}:{issued.Port}:127.0.0.1", "--resolve",
            $"{OtherName}:{issued.Port}:127.0.0.1", .. more, $"https://{host}:{issued.Port}{path}",
        ]);

    private string Connect(OpenSsl openssl, string name) => openssl.Run(
        "s_client", "-connect", $"{IssuedTlsMachine.Address}:{issued.Port}", "-CAfile", issued.CaFile,
        "-verify_hostname", name);
}
