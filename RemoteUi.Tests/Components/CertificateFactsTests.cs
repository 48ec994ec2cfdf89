using System.Globalization;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Components.Shared;

namespace RemoteUi.Tests.Components;

public class CertificateFactsTests
{
    [Fact]
    public void A_certificate_is_read_whole()
    {
        var facts = CertificateFacts.Of(TestKeys.Certificate);

        Assert.Equal(("CN=first", "CN=first", "RSA 2048", false), (facts.Subject, facts.Issuer, facts.Key, facts.SignatureIsWeak));
        Assert.Equal((64, 40), (facts.Sha256.Length, facts.Sha1.Length));
    }

    [Theory]
    [InlineData("2019-12-31", Validity.NotYet)]
    [InlineData("2020-01-02", Validity.Valid)]
    [InlineData("2049-11-30", Validity.Valid)]
    [InlineData("2049-12-15", Validity.EndsSoon)]
    [InlineData("2050-01-02", Validity.Expired)]
    public void The_dates_are_judged_at_a_time(string now, Validity validity) =>
        Assert.Equal(validity, CertificateFacts.Of(TestKeys.Certificate).ValidityAt(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));

    [Theory]
    [InlineData("", "")]
    [InlineData("ab", "AB")]
    [InlineData("0123456789", "0123 4567 89")]
    public void Hexadecimal_digits_stand_in_fours(string digits, string grouped) => Assert.Equal(grouped, Grouped.Hex(digits));
}
