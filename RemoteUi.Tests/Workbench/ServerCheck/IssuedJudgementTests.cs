using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>The judgements on an issued certificate, at their boundaries.</summary>
public class IssuedJudgementTests
{
    private static readonly FakeIdentity Ca = FakeIdentities.Ca;

    [Theory]
    [InlineData("2030-06-15 12:00:00", "2031-06-15 12:00:00", "Pass")]
    [InlineData("2030-06-15 12:01:00", "2031-06-15 12:00:00", "Pass")]
    [InlineData("2030-06-15 12:01:01", "2031-06-15 12:00:00", "NotYetValid")]
    [InlineData("2030-06-14 12:00:00", "2030-06-15 12:00:00", "Expired")]
    [InlineData("2030-06-14 12:00:00", "2030-06-15 12:00:01", "Pass")]
    [InlineData("2030-06-14 12:00:00", "2120-01-01 00:00:00", "Pass")]
    [InlineData("2030-06-14 12:00:00", "2120-01-01 00:00:01", "OutlivesCa")]
    [InlineData("2020-01-01 00:00:00", "2031-06-15 12:00:00", "Pass")]
    [InlineData("2019-12-31 23:59:59", "2031-06-15 12:00:00", "OlderThanCa")]
    public void Dates_are_in_force_and_inside_the_CAs(string from, string to, string word) =>
        Assert.Equal(
            word,
            IssuedDateChecks.Judge(Certificate(from, to), Ca.Certificate, FakeAuthority.Today).Word);

    [Theory]
    [InlineData("Pass", "0A", "00FF1234567890ABCDEF", "7F", "4455667788990011", "2233445566778899")]
    [InlineData("NotPositive", "0A", "FF")]
    [InlineData("NotPositive", "00")]
    [InlineData("TooLong", "01000000000000000000000000000000000000000A")]
    [InlineData("Repeated", "0A", "0B", "0A")]
    [InlineData("TooFew", "0A", "0B", "0C", "0D")]
    [InlineData("Predictable", "0A", "0B", "0C", "0D", "0E")]
    public void Serial_numbers(string word, params string[] numbers) =>
        Assert.Equal(word, SerialNumberChecks.Judge([.. numbers.Select(Convert.FromHexString)]).Word);

    [Theory]
    [InlineData("Pass", null, "1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2")]
    [InlineData("Pass", null, "2.5.29.37.0")]
    [InlineData("SomePurposes", Severity.Info, "1.3.6.1.5.5.7.3.2")]
    [InlineData("NoPurpose", Severity.Medium, "1.3.6.1.5.5.7.3.3")]
    public void Purposes_fit_what_a_device_does(string word, Severity? severity, params string[] purposes)
    {
        var extension = new X509EnhancedKeyUsageExtension([.. purposes.Select(oid => new Oid(oid))], false);

        var outcome = IssuedUsageChecks.Judge(Certificate(extension));

        Assert.Equal((word, severity), (outcome.Word, outcome.Severity));
    }

    [Fact]
    public void A_certificate_that_says_CA_is_critical() =>
        Assert.Equal(
            Severity.Critical,
            IssuedUsageChecks.Judge(Certificate(new X509BasicConstraintsExtension(true, false, 0, true))).Severity);

    [Fact]
    public void A_key_usage_without_digitalSignature_is_found() =>
        Assert.Equal(
            "NoSignature",
            IssuedUsageChecks.Judge(
                Certificate(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true))).Word);

    [Fact]
    public void The_authority_key_identifier_is_the_CAs()
    {
        var right = X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Ca.Certificate, true, false);
        var wrong = X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier([1, 2, 3]);
        var own = new X509SubjectKeyIdentifierExtension([4, 5, 6], false);

        Assert.Equal("Pass", KeyIdentifierChecks.Judge(Certificate(right, own), Ca.Certificate).Word);
        Assert.Equal("SubjectMissing", KeyIdentifierChecks.Judge(Certificate(right), Ca.Certificate).Word);
        Assert.Equal("AuthorityDiffers", KeyIdentifierChecks.Judge(Certificate(wrong, own), Ca.Certificate).Word);
        Assert.Equal("AuthorityMissing", KeyIdentifierChecks.Judge(Certificate(own), Ca.Certificate).Word);
    }

    private static X509Certificate2 Certificate(params X509Extension[] extensions) =>
        Certificate("2030-01-01 00:00:00", "2031-01-01 00:00:00", extensions);

    private static X509Certificate2 Certificate(string from, string to, params X509Extension[] extensions)
    {
        var request = new CertificateRequest(
            "CN=device.example", FakeIdentities.Stranger.Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        return Ca.Sign(request, At(from), At(to), [1, 2, 3]);
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
