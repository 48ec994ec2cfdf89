using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep.Codec;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Keys;

public class SelfSignedCertificateTests
{
    private static readonly DateTimeOffset From = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("2001:db8::7")]
    public void An_IP_address_becomes_an_iPAddress_of_the_subject_alternative_name(string address) =>
        Assert.Equal(
            [IPAddress.Parse(address)], AlternativeName(new RequestSubject(null, address)).EnumerateIPAddresses());

    [Fact]
    public void A_name_becomes_a_dNSName_of_the_subject_alternative_name() =>
        Assert.Equal(
            ["printer.example.com"],
            AlternativeName(new RequestSubject(null, "printer.example.com")).EnumerateDnsNames());

    [Fact]
    public void The_certificate_is_self_signed_with_the_given_hash_and_validity()
    {
        using var certificate = Make(new RequestSubject("Example", "printer"), SignatureHash.Sha384);

        Assert.Equal("sha384RSA", certificate.SignatureAlgorithm.FriendlyName);
        Assert.Equal(From.AddDays(10).LocalDateTime, certificate.NotAfter);
        Assert.Equal(From.LocalDateTime, certificate.NotBefore);
        Assert.False(certificate.HasPrivateKey);
    }

    [Theory]
    [InlineData("#Example")]
    [InlineData("\\#41")]
    [InlineData("a, CN=b + c")]
    [InlineData("Příklad")]
    public void An_organization_is_copied_literally(string organization)
    {
        using var certificate = Make(new RequestSubject(organization, "printer"), SignatureHash.Sha256);

        var parts = certificate.SubjectName
            .EnumerateRelativeDistinguishedNames()
            .Select(part => part.GetSingleElementValue());
        Assert.Equal(
            ["printer", organization], parts.Order(StringComparer.Ordinal).OrderBy(part => part == organization));
    }

    [Fact]
    public void A_certificate_request_and_its_certificate_encode_the_subject_identically()
    {
        var subject = new RequestSubject("Example", "printer");

        var request = CertificateRequest.LoadSigningRequest(
            CertificateRequestWriter.Write(TestKeys.First, subject, SignatureHash.Sha512, new Secret("x")),
            HashAlgorithmName.SHA512, signerSignaturePadding: RSASignaturePadding.Pkcs1);

        using var certificate = Make(subject, SignatureHash.Sha256);
        Assert.Equal(certificate.SubjectName.RawData, request.SubjectName.RawData);
    }

    [Fact]
    public void A_server_certificate_has_all_names_and_is_only_for_TLS_servers()
    {
        using var certificate = SelfSignedCertificate.MakeForServer(
            TestKeys.First, "Remote UI", ["localhost", "127.0.0.1", "::1"], From, From.AddYears(20));

        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        Assert.Equal(["localhost"], names.EnumerateDnsNames());
        Assert.Equal([IPAddress.Loopback, IPAddress.IPv6Loopback], names.EnumerateIPAddresses());
        Assert.Equal(("CN=Remote UI", "CN=Remote UI"), (certificate.Subject, certificate.Issuer));
        Assert.Equal("sha256RSA", certificate.SignatureAlgorithm.FriendlyName);
        Assert.False(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.Equal(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
            certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        var usage = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages;
        Assert.Equal("1.3.6.1.5.5.7.3.1", Assert.Single(usage.Cast<Oid>()).Value);
        Assert.Equal(From.AddYears(20).LocalDateTime, certificate.NotAfter);
        Assert.False(certificate.HasPrivateKey);
        Assert.True(CertificateChain.IsSelfSigned(certificate));
    }

    private static X509SubjectAlternativeNameExtension AlternativeName(RequestSubject subject) =>
        Make(subject, SignatureHash.Sha256).Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();

    private static X509Certificate2 Make(RequestSubject subject, SignatureHash hash) =>
        X509CertificateLoader.LoadCertificate(
            SelfSignedCertificate.Encode(TestKeys.First, subject, hash, From, From.AddDays(10)));
}
