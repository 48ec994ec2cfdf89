using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;
using static System.Security.Cryptography.X509Certificates.X509KeyUsageFlags;
using static RemoteUi.Core.Client.CaCertificateRole;

namespace RemoteUi.Tests.Client;

/// <summary>
/// Tests which role each certificate of a GetCACert reply has, and which one requests are encrypted to, in every order.
/// </summary>
public class CaSelectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Lazy<X509Certificate2>> Known = new(StringComparer.Ordinal)
    {
        ["CA"] = new(() => FakeIdentities.Ca.Certificate),
        ["plain CA"] = new(() => FakeIdentities.PlainCa.Certificate),
        ["signing CA"] = new(() => FakeIdentities.SigningCa.Certificate),
        ["RA"] = new(() => FakeIdentities.Ra.Certificate),
        ["signing RA"] = new(() => FakeIdentities.SigningRa.Certificate),
        ["encrypting RA"] = new(() => FakeIdentities.EncryptingRa.Certificate),
        ["RA without usage"] = new(() => Issue(FakeIdentities.Ca, "CN=Usage unsaid", null)),
        ["expired RA"] = new(() => Issue(FakeIdentities.Ca, "CN=Expired RA", KeyEncipherment, years: 1)),
        ["RA of the plain CA"] = new(() => Issue(FakeIdentities.PlainCa, "CN=RA of plain", DigitalSignature)),
        ["RA of the signing CA"] = new(() => Issue(FakeIdentities.SigningCa, "CN=RA of signing", DigitalSignature)),
        ["stranger"] = new(() => Issue(FakeIdentities.Stranger, "CN=of a stranger", KeyEncipherment)),
        ["quiet stranger"] = new(() => Issue(FakeIdentities.Stranger, "CN=of a stranger, OU=quiet", null)),
        ["sub CA"] = new(() => Issue(FakeIdentities.Ca, "CN=Sub CA", KeyCertSign, isCa: true)),
        ["RA of the sub CA"] = new(() => Issue(SubCa, "CN=RA of sub", KeyEncipherment)),
        ["EC CA"] = new(() => Elliptic.Certificate),
        ["EC RA"] = new(() => FakeIdentities.EllipticRa.Certificate),
        ["signing EC RA"] = new(CaCertificates.EllipticRa),
        ["signing EC RA of the signing CA"] = new(() => FakeIdentities.SigningCa.IssueElliptic(
            "CN=Signing EC RA", [0x31], ECCurve.NamedCurves.nistP256, DigitalSignature).Certificate),
        ["P-384 CA"] = new(() => FakeIdentities.EllipticCa.Certificate),
        ["P-521 RA"] = new(() => FakeIdentities.EllipticRaOfElliptic.Certificate),
        ["RSA RA of P-384"] = new(() => FakeIdentities.RaOfElliptic.Certificate),
        ["RSA RA of the EC CA"] = new(() => Elliptic.Issued),
    };

    private static readonly Lazy<(X509Certificate2 Certificate, X509Certificate2 Issued)> LazyElliptic =
        new(MakeElliptic);

    private static (X509Certificate2 Certificate, X509Certificate2 Issued) Elliptic => LazyElliptic.Value;

    private static FakeIdentity SubCa => new(Known["sub CA"].Value, TestKeys.First.Open());

    [Theory]
    [InlineData("CA", "CA", "CA")]
    [InlineData("plain CA", "plain CA", "plain CA")]
    [InlineData("signing CA", "signing CA", "signing CA")]
    [InlineData("CA, RA", "CA", "RA")]
    [InlineData("CA, signing RA, encrypting RA", "CA", "encrypting RA")]
    [InlineData("CA, RA without usage", "CA", "RA without usage")]
    [InlineData("CA, RA without usage, encrypting RA", "CA", "encrypting RA")]
    [InlineData("CA, signing RA", "CA", "CA")]
    [InlineData("plain CA, RA of the plain CA", "plain CA", "plain CA")]
    [InlineData("signing CA, RA of the signing CA", "signing CA", "signing CA")]
    [InlineData("CA, stranger", "CA", "CA")]
    [InlineData("signing CA, stranger", "signing CA", "stranger")]
    [InlineData("signing CA, RA of the signing CA, stranger", "signing CA", "stranger")]
    [InlineData("signing CA, quiet stranger", "signing CA", "signing CA")]
    [InlineData("CA, expired RA", "CA", "CA")]
    [InlineData("CA, sub CA", "sub CA", "sub CA")]
    [InlineData("CA, sub CA, RA", "CA", "RA")]
    [InlineData("CA, sub CA, RA of the sub CA", "sub CA", "RA of the sub CA")]
    [InlineData("EC CA", "EC CA", "EC CA")]
    [InlineData("CA, EC RA", "CA", "EC RA")]
    [InlineData("CA, RA, EC RA", "CA", "RA")]
    [InlineData("CA, signing EC RA", "CA", "CA")]
    [InlineData("CA, signing EC RA, encrypting RA", "CA", "encrypting RA")]
    [InlineData("signing CA, signing EC RA of the signing CA", "signing CA", "signing CA")]
    [InlineData("P-384 CA, P-521 RA", "P-384 CA", "P-521 RA")]
    [InlineData("P-384 CA, P-521 RA, RSA RA of P-384", "P-384 CA", "RSA RA of P-384")]
    [InlineData("EC CA, RSA RA of the EC CA", "EC CA", "RSA RA of the EC CA")]
    public void The_CA_and_the_recipient_are_found_in_every_order(string set, string ca, string? recipient)
    {
        foreach (var order in Orders(Named(set)))
        {
            var selection = new CaSelection(order, Now);
            Assert.Equal((ca, recipient), (NameOf(selection.Ca), NameOf(selection.Recipient)));
        }
    }

    [Theory]
    [InlineData("CA, RA, stranger", "Ca, Ra, Other")]
    [InlineData("CA, sub CA, RA of the sub CA", "Ca, Ca, Ra")]
    [InlineData("CA, plain CA, RA", "Ca, Ca, Ra")]
    [InlineData("stranger, quiet stranger", "Ca, Other")]
    public void Each_certificate_has_its_role(string set, string roles)
    {
        var certificates = Named(set);
        var selection = new CaSelection(certificates, Now);
        Assert.Equal(roles, string.Join(", ", certificates.Select(selection.RoleOf)));
    }

    [Fact]
    public void Of_two_unrelated_CAs_the_currently_valid_one_is_the_CA()
    {
        var certificates = Named("plain CA, CA");
        Assert.Equal(Ca, new CaSelection(certificates, Now).RoleOf(certificates[1]));

        var expired = FakeIdentities.Ca.Sign(
            new CertificateRequest(
                FakeIdentities.Ca.Certificate.SubjectName, FakeIdentities.Ca.Key, HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1)
            {
                CertificateExtensions = { new X509BasicConstraintsExtension(true, false, 0, true) },
            },
            FakeIdentity.From, FakeIdentity.From.AddYears(1), [0x55]);
        foreach (var order in Orders([expired, FakeIdentities.PlainCa.Certificate]))
            Assert.Equal("plain CA", NameOf(new CaSelection(order, Now).Ca));
    }

    private static X509Certificate2[] Named(string set) => [.. set.Split(", ").Select(name => Known[name].Value)];

    private static string? NameOf(X509Certificate2? certificate) =>
        certificate is null
            ? null
            : Known.First(known => known.Value.Value.RawData.AsSpan().SequenceEqual(certificate.RawData)).Key;

    private static IEnumerable<X509Certificate2[]> Orders(X509Certificate2[] certificates) =>
        certificates.Length < 2
            ? [certificates]
            : certificates.SelectMany(first =>
                Orders(
                    [.. certificates.Where(other => other != first)]).Select(rest =>
                        (X509Certificate2[])[first, .. rest]));

    private static X509Certificate2 Issue(
        FakeIdentity issuer, string subject, X509KeyUsageFlags? usage, int years = 100, bool isCa = false)
    {
        using var key = TestKeys.First.Open();
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, true));
        if (usage is { } flags) request.CertificateExtensions.Add(new X509KeyUsageExtension(flags, true));
        return issuer.Sign(
            request, FakeIdentity.From, FakeIdentity.From.AddYears(years), RandomNumberGenerator.GetBytes(8));
    }

    private static (X509Certificate2 Certificate, X509Certificate2 Issued) MakeElliptic()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ca = new CertificateRequest("CN=EC CA", key, HashAlgorithmName.SHA256);
        ca.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var signer = X509SignatureGenerator.CreateForECDsa(key);
        using var rsa = TestKeys.First.Open();
        var ra = new CertificateRequest("CN=RSA RA", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return (
            ca.Create(ca.SubjectName, signer, FakeIdentity.From, FakeIdentity.Until, [0x01]),
            ra.Create(ca.SubjectName, signer, FakeIdentity.From, FakeIdentity.Until, [0x02]));
    }
}
