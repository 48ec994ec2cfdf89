using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// What CAs of every shape issue passes the strict verifications of openssl (RFC 5280, which its default does not
/// enforce) and of GnuTLS, with the revocation list; no linter can be had from Debian, NuGet, or npm.
/// </summary>
public sealed class StrictVerificationTests : IDisposable
{
    private readonly OpenSsl openssl = new();
    private readonly PracticeCaBench bench = new();

    public static TheoryData<CaHierarchy, CaKeyAlgorithm> Shapes => CaShapeTests.Shapes;

    public void Dispose()
    {
        openssl.Dispose();
        bench.Dispose();
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_is_issued_verifies_strictly(CaHierarchy hierarchy, CaKeyAlgorithm keys)
    {
        var (faketime, certtool) = (Require.Program("faketime", "faketime"), Require.Program("certtool", "gnutls-bin"));
        bench.Succession.Replace(new(hierarchy, keys, keys));
        bench.Set(behavior => behavior with { Certificates = CertificateSet.CaAndTwoRas });
        var set = new SignedCms();
        set.Decode(bench.Server.Answer("GetCACert", []).Body);
        var chain = bench.Succession.Current.Chain.Select(X509CertificateLoader.LoadCertificate).ToList();
        var roots = openssl.File("root.pem", chain[^1]);
        var above = openssl.File("above.pem", [.. chain]);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        X509Certificate2[] issued =
        [
            new TestClient(bench).Enrolled(), EcCertificate(key),
            .. set.Certificates.Where(one => chain.TrueForAll(ca => ca.Subject != one.Subject)),
        ];
        Assert.Equal(4, issued.Length);
        var list = openssl.File("ca.crl", bench.Administration.MakeRevocationList());
        openssl.Run("crl", "-inform", "DER", "-in", list, "-out", openssl.PathOf("crl.pem"));
        var time = bench.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        foreach (var one in issued)
        {
            openssl.Run(
                "verify", "-x509_strict", "-check_ss_sig", "-policy_check", "-attime", time, "-crl_check", "-CRLfile",
                openssl.PathOf("crl.pem"), "-CAfile", roots, "-untrusted", above, openssl.File("one.pem", one));
            await Run.Async(
                faketime, $"@{time}", certtool, "--verify", "--load-ca-certificate", roots, "--infile",
                openssl.File("all.pem", [one, .. chain]));
        }
    }

    /// <summary>The whole chain is checked with the lists that its certificates name.</summary>
    [Theory]
    [InlineData(CaKeyAlgorithm.Rsa)]
    [InlineData(CaKeyAlgorithm.EcP384)]
    public async Task A_chain_below_a_root_verifies_with_all_its_lists(CaKeyAlgorithm keys)
    {
        await using var host = await PracticeCaHost.StartAsync();
        host.Succession.Replace(new(CaHierarchy.RootAndIssuing, keys, CaKeyAlgorithm.Rsa));
        var issued = host.Client().Enrolled();
        var chain = host.Succession.Current.Chain.Select(X509CertificateLoader.LoadCertificate).ToList();
        using var http = new HttpClient();
        var lists = "";
        foreach (var named in new[] { issued, chain[0] }.SelectMany(NamedAddressesTests.Named).Where(IsList))
        {
            var list = openssl.File("list.der", await http.GetByteArrayAsync(named.Split(' ')[1]));
            lists += openssl.Run("crl", "-inform", "DER", "-in", list);
        }

        openssl.Run(
            "verify", "-x509_strict", "-crl_check_all", "-CRLfile", openssl.File("lists.pem", lists), "-CAfile",
            openssl.File("root.pem", chain[^1]), "-untrusted", openssl.File("above.pem", chain[0]),
            openssl.File("one.pem", issued));

        static bool IsList(string named) => named.StartsWith("CRL ", StringComparison.Ordinal);
    }

    private X509Certificate2 EcCertificate(ECDsa key)
    {
        var client = new TestClient(bench);
        return client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.EcCsr(key),
            TransactionId = "EC",
        }.Build()).Certificate(client.Key);
    }
}
