using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Components.Certificates;

namespace RemoteUi.Tests.Components;

public class CertificateFactsTests
{
    [Fact]
    public void All_fields_of_a_certificate_are_read()
    {
        var facts = CertificateFacts.Of(TestKeys.Certificate);

        Assert.Equal(
            ("CN=first", "CN=first", "RSA 2048", "sha256RSA"),
            (facts.Subject, facts.Issuer, facts.Key, facts.Signature));
        Assert.Equal((64, 40), (facts.Sha256.Length, facts.Sha1.Length));
    }

    [Fact]
    public void Key_usages_have_the_names_of_RFC_5280()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=ca", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.KeyEncipherment,
                critical: true));
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(from, from.AddYears(1));

        Assert.Equal(
            ["cRLSign", "keyCertSign", "keyEncipherment"],
            CertificateFacts.Of(certificate).Usages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2019-12-31", Validity.NotYet)]
    [InlineData("2020-01-02", Validity.Valid)]
    [InlineData("2049-11-30", Validity.Valid)]
    [InlineData("2049-12-15", Validity.EndsSoon)]
    [InlineData("2050-01-02", Validity.Expired)]
    public void The_validity_depends_on_the_given_time(string now, Validity validity) =>
        Assert.Equal(
            validity,
            CertificateFacts.Of(TestKeys.Certificate).ValidityAt(
                DateTimeOffset.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));

    [Theory]
    [InlineData("", "")]
    [InlineData("ab", "AB")]
    [InlineData("0123456789", "0123 4567 89")]
    public void Hexadecimal_digits_are_grouped_in_fours(string digits, string grouped) =>
        Assert.Equal(grouped, Grouped.Hex(digits));
}
