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

    [Theory, InlineData("nistP256", "EC P-256"), InlineData("nistP384", "EC P-384"), InlineData("nistP521", "EC P-521")]
    public void An_elliptic_curve_key_is_named_with_its_curve(string curve, string expected)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(from, from.AddYears(1));

        Assert.Equal(expected, CertificateFacts.Of(certificate).Key);
    }

    [Fact]
    public void Invisible_characters_of_a_certificate_are_shown_as_escapes()
    {
        const string Hidden = "a\u202Egnp.exe\u0007";
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Hidden);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509Extension("1.3.6.1.4.1.311.20.2", [0x1E, 4, 0x20, 0x2E, 0, (byte)'x'], critical: false));
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(from, from.AddYears(1));

        var facts = CertificateFacts.Of(certificate);
        Assert.Equal(@"CN=a\u202Egnp.exe\u0007", facts.Subject);
        Assert.Equal(facts.Subject, facts.Issuer);
        Assert.Equal(@"\u202Ex", Assert.Single(facts.Extensions).Value);
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

        Assert.Equal(("2.5.29.15", "cRLSign, keyCertSign, keyEncipherment", true), Only(certificate));
    }

    public static TheoryData<string, string, string, bool> Extensions => new()
    {
        { "2.5.29.19", "30060101FF020100", "CA:TRUE, pathlen:0", true },
        { "2.5.29.19", "30030101FF", "CA:TRUE", true },
        { "2.5.29.19", "3000", "CA:FALSE", false },
        { "2.5.29.14", "040401020304", "0102 0304", false },
        { "2.5.29.35", "3006800401020304", "0102 0304", false },
        { "2.5.29.17", "300A8202617887040A000001", "DNS:ax, IP:10.0.0.1", false },
        { "2.5.29.17", "300686046C64703A", "URI:ldp:", false },
        { "2.5.29.17", "30058103614062", "email:a@b", false },
        { "2.5.29.17", "3005880329030F", "RID:1.1.3.15", false },
        { "2.5.29.17", "3011A40F300D310B300906035504030C024341", "DirName:CN=CA", false },
        { "2.5.29.17", "300CA00A06022A03A0040C02C3A9", "otherName:1.2.3:é", false },
        { "2.5.29.17", "3002A300", "X400:A300", false },
        { "2.5.29.17", "3002A500", "EdiParty:A500", false },
        {
            "2.5.29.30", "3016A006300482026578A10C300A87080A000000FF000000",
            "permitted DNS:ex, excluded IP:10.0.0.0/255.0.0.0", true
        },
        { "2.5.29.54", "020103", "3", true },
        { "2.5.29.46", "300C300AA008A0068604683A2F2F", "URI:h://", false },
        { "1.3.6.1.5.5.7.48.1.5", "0500", "NULL", false },
        { "2.5.29.31", "300C300AA008A0068604683A2F2F", "URI:h://", false },
        { "1.3.6.1.5.5.7.1.1", "3010300E06082B060105050730018602683A", "OCSP URI:h:", false },
        { "2.5.29.32", "3006300406022A03", "1.2.3", false },
        { "1.3.6.1.4.1.311.21.7", "300406022A03", "1.2.3", false },
        { "1.2.3.4", "0500", "0500", true },
        { "2.5.29.17", "FFFF", "FFFF", false },
    };

    [Theory, MemberData(nameof(Extensions))]
    public void An_extension_is_read_with_its_criticality(string oid, string content, string expected, bool isCritical)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509Extension(oid, Convert.FromHexString(content), isCritical));
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(from, from.AddYears(1));

        Assert.Equal((oid, expected, isCritical), Only(certificate));
    }

    private static (string, string, bool) Only(X509Certificate2 certificate)
    {
        var fact = Assert.Single(CertificateFacts.Of(certificate).Extensions);
        return (fact.Oid, fact.Value, fact.IsCritical);
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
