using RemoteUi.Core.Client;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Client;

/// <summary>Which messages of a request's exchanges are kept.</summary>
public class KeptMessagesTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(ExchangeMessages.MaxMessageBytes, true)]
    [InlineData(ExchangeMessages.MaxMessageBytes + 1, false)]
    public void A_message_of_up_to_64_KiB_is_kept(int bytes, bool isKept)
    {
        var kept = ExchangeMessages.Of(new byte[bytes], new byte[5]);

        Assert.Equal(isKept ? bytes : null, kept.Request?.Length);
        Assert.Equal(5, kept.Reply!.Length);
    }

    [Fact]
    public void Exchanges_are_counted_over_the_life_of_a_request()
    {
        var report = Merged(Enumerable.Repeat(10, 3), Enumerable.Repeat(10, 100));

        Assert.Equal(64, report.Exchanges.Count);
        Assert.Equal([1, 2, 3], report.Exchanges.Take(3).Select(exchange => exchange.Number));
        Assert.Equal(103, report.Exchanges[^1].Number);
    }

    [Fact]
    public void Half_a_mebibyte_is_kept_in_all()
    {
        var report = Merged(Enumerable.Repeat(32 * 1024, 16));
        Assert.Equal(ExchangeMessages.MaxBytes, report.Exchanges.Sum(exchange => exchange.KeptBytes));

        report = report.FollowedBy(Part([1]));
        Assert.Equal(0, report.Exchanges[0].KeptBytes);
        Assert.Null(report.Exchanges[0].Messages);
        Assert.Equal(1, report.Exchanges[^1].KeptBytes);
    }

    [Fact]
    public void The_oldest_polls_are_given_up_before_the_first_exchanges()
    {
        var report = Merged(Enumerable.Repeat(30_000, 20));

        Assert.All(report.Exchanges.Take(16), exchange => Assert.Equal(30_000, exchange.KeptBytes));
        Assert.Equal(
            [0, 0, 0, 30_000], report.Exchanges.Skip(16).Select(exchange => exchange.KeptBytes));
    }

    private static EnrollmentReport Merged(params IEnumerable<int>[] parts) =>
        parts.Aggregate(EnrollmentReport.Empty, (report, part) => report.FollowedBy(Part(part)));

    private static EnrollmentReport Part(IEnumerable<int> sizes) => new()
    {
        Exchanges = [.. sizes.Select(Exchange)],
    };

    private static ReportedExchange Exchange(int bytes) =>
        new("CertPoll", "POST", ARequest.Noon, TimeSpan.Zero, 200, bytes, 0, null, "PENDING")
        {
            KeptBytes = bytes,
            Messages = new(new byte[bytes], null),
        };
}
