using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Notifications;

namespace RemoteUi.Tests.Notifications;

public sealed class DueNoticesTests
{
    private static readonly PrivateKey Private = MadeKeys.NextPrivate();

    [Theory]
    [InlineData("2026-10-31T23:59:59", null)]
    [InlineData("2026-11-01T00:00:00", 30)]
    [InlineData("2026-11-23T23:59:59", 30)]
    [InlineData("2026-11-24T00:00:00", 7)]
    [InlineData("2026-11-29T23:59:59", 7)]
    [InlineData("2026-11-30T00:00:00", 1)]
    [InlineData("2026-12-02T00:00:00", 1)]
    public void A_certificate_in_use_is_reported_30_7_and_1_days_before_its_end(string now, int? days)
    {
        var due = DueNotices.Of([Key(KeyUse.Tls)], [], Utc(now));

        Assert.Equal(days, due.SingleOrDefault()?.Days);
    }

    [Fact]
    public void A_certificate_without_a_use_is_not_reported() =>
        Assert.Empty(DueNotices.Of([Key(KeyUse.None)], [], Utc("2026-11-30T12:00:00")));

    [Fact]
    public void Each_level_is_an_event_of_its_own()
    {
        var key = Key(KeyUse.Tls);
        string[] moments = ["2026-11-02", "2026-11-25", "2026-11-30"];

        Assert.Equal(3, moments.Select(day => DueNotices.Of([key], [], Utc(day))[0].Id).Distinct().Count());
    }

    internal static MachineKey Key(KeyUse use)
    {
        using var rsa = MadeKeys.Next();
        var certificate = new CertificateRequest("CN=a", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(Utc("2026-01-01"), Utc("2026-12-01"));
        return new(Guid.NewGuid(), "tls-key", Private, certificate, [], Utc("2026-01-01"), isDefault: false, use);
    }

    internal static DateTimeOffset Utc(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
