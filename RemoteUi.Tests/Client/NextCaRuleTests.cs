using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Client;

/// <summary>When the next CA certificate is asked for, and what counts as one.</summary>
public sealed class NextCaRuleTests
{
    [Theory]
    [InlineData("2026-06-01", "2027-01-01", "2026-09-01", false)]
    [InlineData("2026-06-01", "2027-01-01", "2026-12-02", false)]
    [InlineData("2026-06-01", "2027-01-01", "2026-12-03", true)]
    [InlineData("2026-06-01", "2027-01-01", "2027-01-01", true)]
    // The certificate has ended already: 30 days before the end of the CA.
    [InlineData("2026-12-02", "2027-01-01", "2026-09-01", false)]
    [InlineData("2026-12-03", "2027-01-01", "2026-09-01", true)]
    public void It_is_due_30_days_before_the_end(string now, string caEnds, string certificateEnds, bool isDue)
    {
        Assert.Equal(isDue, NextCaRule.IsDue(Ending(caEnds), Ending(certificateEnds), Day(now)));
    }

    [Fact]
    public void New_is_what_may_issue_and_is_not_known()
    {
        var next = TestKeys.SelfSigned(TestKeys.First, "CN=Next CA");
        var leaf = TestKeys.IssuedByCa(TestKeys.First, "CN=leaf");
        var profile = new CaProfile(new(["GetNextCACert"]), TestKeys.Ca, TestKeys.Ca, [TestKeys.Ca]);

        Assert.Equal([next], NextCaRule.New(profile, [TestKeys.Ca, leaf, next]));
        Assert.Empty(NextCaRule.New(profile, [TestKeys.Ca]));
    }

    private static X509Certificate2 Ending(string day)
    {
        using var key = TestKeys.First.Open();
        return new CertificateRequest("CN=any", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(Day("2020-01-01"), Day(day));
    }

    private static DateTimeOffset Day(string day) =>
        DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
