using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>A CA of the user's own, uploaded as PKCS#12.</summary>
public sealed class OwnCaTests : IDisposable
{
    private const string Password = "of the file";
    private static readonly X509Certificate2 Root = MakeRoot();

    private readonly PracticeCaBench bench = new();

    public static TheoryData<string, OwnCaFault> Refused => new()
    {
        { "wrong password", OwnCaFault.Unreadable },
        { "no PKCS#12", OwnCaFault.Unreadable },
        { "too large", OwnCaFault.Unreadable },
        { "no key", OwnCaFault.NoKey },
        { "two keys", OwnCaFault.SeveralKeys },
        { "end entity", OwnCaFault.NotACa },
        { "no constraints", OwnCaFault.NotACa },
        { "no keyCertSign", OwnCaFault.CannotSignCertificates },
        { "no key usage", OwnCaFault.CannotSignCertificates },
        { "not yet valid", OwnCaFault.NotYetValid },
        { "expired", OwnCaFault.Expired },
        { "weak key", OwnCaFault.UnsupportedKey },
        { "other curve", OwnCaFault.UnsupportedKey },
        { "name of the first CA", OwnCaFault.NameInUse },
    };

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_issue_is_refused_with_the_reason(string kind, OwnCaFault fault)
    {
        var before = bench.Administration.CaCertificate;
        var password = kind == "wrong password" ? "another" : Password;

        Assert.Equal(fault, bench.Succession.Take(FileOf(kind), password, CaKeyAlgorithm.Rsa));
        Assert.Equal(before, bench.Administration.CaCertificate);
    }

    [Theory]
    [InlineData("RSA", CaKeyAlgorithm.Rsa)]
    [InlineData("PSS", CaKeyAlgorithm.RsaPss)]
    [InlineData("nistP256", CaKeyAlgorithm.EcP256)]
    [InlineData("nistP384", CaKeyAlgorithm.EcP384)]
    [InlineData("nistP521", CaKeyAlgorithm.EcP521)]
    public void A_CA_below_a_root_issues_and_comes_with_its_chain(string kind, CaKeyAlgorithm keys)
    {
        var (file, ca) = IssuingCa(kind);

        Assert.Null(bench.Succession.Take(file, Password, CaKeyAlgorithm.Rsa));
        bench.Restart();

        var issued = new TestClient(bench).Enrolled();
        Assert.Equal(keys, bench.Succession.Current.Shape.CaKeys);
        Assert.Equal(CaHierarchy.Uploaded, bench.Succession.Current.Shape.Hierarchy);
        Assert.Equal([ca.RawData, Root.RawData], bench.Succession.Current.Chain);
        Assert.Equal(ca.Subject, issued.Issuer);
        AssertChains(issued, ca);
    }

    [Fact]
    public void The_key_is_stored_encrypted()
    {
        var (file, ca) = IssuingCa("RSA");
        var pkcs8 = ca.GetRSAPrivateKey()!.ExportPkcs8PrivateKey();

        Assert.Null(bench.Succession.Take(file, Password, CaKeyAlgorithm.Rsa));

        var stored = File.ReadAllText(Path.Combine(bench.Folder, "ca-3.pem"));
        Assert.Contains("REMOTE UI ENCRYPTED KEY", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(pkcs8)[..40], stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CA_that_comes_back_revokes_what_it_issued_before()
    {
        var (file, _) = IssuingCa("nistP256");
        Assert.Null(bench.Succession.Take(file, Password, CaKeyAlgorithm.Rsa));
        var issued = new TestClient(bench).Enrolled();
        bench.Succession.Replace(CaShape.Default);
        Assert.Null(bench.Succession.Take(file, Password, CaKeyAlgorithm.Rsa));

        Assert.True(bench.Administration.Revoke(issued.SerialNumber));

        Assert.Contains(
            issued.SerialNumber, Convert.ToHexString(bench.Administration.MakeRevocationList()),
            StringComparison.Ordinal);
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Authority(new CertificateRequest("CN=Own Root", key, HashAlgorithmName.SHA256));
        return request.CreateSelfSigned(At.Utc("2025-01-01T00:00:00"), At.Utc("2035-01-01T00:00:00"));
    }

    private static CertificateRequest Authority(
        CertificateRequest request, X509KeyUsageFlags usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign)
    {
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static (byte[] File, X509Certificate2 Ca) IssuingCa(string kind)
    {
        using var ec = kind.StartsWith("nist", StringComparison.Ordinal)
            ? ECDsa.Create(ECCurve.CreateFromFriendlyName(kind))
            : null;
        var rsa = TestKeys.Second;
        var request = Authority(ec is null
            ? new CertificateRequest("CN=Own CA", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=Own CA", ec, HashAlgorithmName.SHA256));
        var (start, end) = (At.Utc("2025-01-02T00:00:00"), At.Utc("2034-01-01T00:00:00"));
        if (kind == "PSS") return SelfSignedWithPss(rsa, start, end);
        using var rootKey = Root.GetECDsaPrivateKey()!;
        using var issued = request.Create(
            Root.SubjectName, X509SignatureGenerator.CreateForECDsa(rootKey), start, end, [1, 2, 3]);
        var ca = ec is null ? issued.CopyWithPrivateKey(rsa) : issued.CopyWithPrivateKey(ec);
        return (FileWith(ca, Root), ca);
    }

    /// <summary>The certificate above it is in the file too, and signs it with PSS.</summary>
    private static (byte[] File, X509Certificate2 Ca) SelfSignedWithPss(
        RSA rsa, DateTimeOffset start, DateTimeOffset end)
    {
        var request = Authority(
            new CertificateRequest("CN=Own CA", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
        var generator = X509SignatureGenerator.CreateForRSA(TestKeys.First, RSASignaturePadding.Pss);
        using var issued = request.Create(Root.SubjectName, generator, start, end, [1, 2, 4]);
        var ca = issued.CopyWithPrivateKey(rsa);
        return (FileWith(ca, Root), ca);
    }

    private static byte[] FileWith(params X509Certificate2[] certificates)
    {
        var collection = new X509Certificate2Collection();
        foreach (var (one, index) in certificates.Select((one, index) => (one, index)))
            collection.Add(index == 0 ? one : X509CertificateLoader.LoadCertificate(one.RawData));
        return collection.Export(X509ContentType.Pkcs12, Password)!;
    }

    private byte[] FileOf(string kind)
    {
        var (start, end) = (At.Utc("2025-01-01T00:00:00"), At.Utc("2035-01-01T00:00:00"));
        using var key = kind == "weak key" ? null : ECDsa.Create(
            kind == "other curve" ? ECCurve.NamedCurves.brainpoolP256r1 : ECCurve.NamedCurves.nistP256);
        var name = kind == "name of the first CA" ? bench.Administration.CaCertificate.Subject : "CN=Own CA";
        var request = key is null
            ? new CertificateRequest(name, TestKeys.Weak, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        Authority(request, kind == "no keyCertSign" ? X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.KeyCertSign);
        if (kind == "no key usage") request.CertificateExtensions.RemoveAt(1);
        if (kind is "end entity" or "no constraints") request.CertificateExtensions.RemoveAt(0);
        if (kind == "end entity")
            request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        if (kind == "not yet valid") start = bench.Time.GetUtcNow().AddSeconds(1);
        if (kind == "expired") end = bench.Time.GetUtcNow();
        using var ca = request.CreateSelfSigned(start, end);
        return kind switch
        {
            "no PKCS#12" => Encoding.ASCII.GetBytes("no PKCS#12"),
            "too large" => [.. FileWith(ca), .. new byte[64 * 1024]],
            "no key" => new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(ca.RawData))
                .Export(X509ContentType.Pkcs12, Password)!,
            "two keys" => new X509Certificate2Collection { ca, Root }.Export(X509ContentType.Pkcs12, Password)!,
            _ => FileWith(ca),
        };
    }

    private void AssertChains(X509Certificate2 issued, X509Certificate2 ca)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Root);
        chain.ChainPolicy.ExtraStore.Add(ca);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = bench.Time.GetUtcNow().DateTime;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        // The root did not really sign the CA with PSS padding.
        Assert.True(chain.Build(issued) || bench.Succession.Current.Shape.CaKeys == CaKeyAlgorithm.RsaPss);
    }
}
