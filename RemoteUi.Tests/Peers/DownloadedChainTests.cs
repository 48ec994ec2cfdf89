using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Peers;

/// <summary>OpenSSL reads the certificates that a key's page offers, and agrees on their names.</summary>
public sealed partial class DownloadedChainTests(IssuedTlsMachine issued) : IClassFixture<IssuedTlsMachine>
{
    private IEnumerable<X509Certificate2> Chain => [issued.Key.Certificate, .. issued.Key.Chain];

    [Fact]
    public async Task The_chain_is_downloaded_as_PEM_leaf_first_and_as_PKCS_7()
    {
        using var openssl = new OpenSsl();
        using var browser = await issued.Machine.BrowserOfAsync("reader", MachineRole.Auditor);

        var pem = Encoding.ASCII.GetString(await browser.DownloadAsync($"/keys/{issued.Key.Id}/chain.pem"));
        var p7b = await browser.DownloadAsync($"/keys/{issued.Key.Id}/chain.p7b");

        var read = new X509Certificate2Collection();
        read.ImportFromPem(pem);
        Assert.Equal(Chain.Select(one => one.Thumbprint), read.Select(one => one.Thumbprint));
        var printed = openssl.Run(
            "pkcs7", "-inform", "DER", "-in", openssl.File("chain.p7b", p7b), "-print_certs", "-noout");
        Assert.Equal(
            Chain.Select(one => Plain(one.Subject)).Order(),
            Subject().Matches(printed).Select(match => Plain(match.Groups[1].Value)).Order());
    }

    [Fact]
    public async Task OpenSSL_reads_the_same_names_as_the_page()
    {
        using var openssl = new OpenSsl();
        var text = openssl.Run(
            "x509", "-inform", "DER", "-in", openssl.File("leaf.der", issued.Key.Certificate.RawData), "-noout",
            "-text");
        Assert.Contains("IP Address:127.0.0.1", text, StringComparison.Ordinal);

        using var browser = await issued.Machine.BrowserOfAsync("root", MachineRole.Administrator);
        await browser.GoAsync($"{Menu.Keys.Path}/{issued.Key.Id}");

        Assert.Contains("IP:127.0.0.1", browser.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Clients that verify this certificate can reach the device under these names: 127.0.0.1", browser.Text,
            StringComparison.Ordinal);
        Assert.Equal(["127.0.0.1"], ClientNames.Of(issued.Key.Certificate));
        Assert.Equal(
            Critical().Count(text),
            CertificateFacts.Of(issued.Key.Certificate).Extensions.Count(one => one.IsCritical));
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"subject=(.*)")]
    private static partial Regex Subject();

    [GeneratedRegex(@": critical\s*$", RegexOptions.Multiline)]
    private static partial Regex Critical();
}
