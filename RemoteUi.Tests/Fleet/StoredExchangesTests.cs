using RemoteUi.Fleet;
using RemoteUi.Fleet.Storage;
using RemoteUi.Tests.Fleet.Reports;

namespace RemoteUi.Tests.Fleet;

/// <summary>Tests the stored form of exchanges, which must stay readable.</summary>
public class StoredExchangesTests
{
    private static readonly DateTimeOffset Due = QueueingServer.Start;

    [Fact]
    public void Exchanges_are_read_as_they_were_written()
    {
        DeviceExchange[] exchanges =
        [
            new("GetCACaps", Due.AddMilliseconds(12), TimeSpan.FromMilliseconds(3), 200),
            new("PKCSReq", Due.AddHours(30), TimeSpan.FromSeconds(30), null),
            new("CertPoll", Due.AddSeconds(-1), TimeSpan.Zero, 503),
        ];

        Assert.Equal(exchanges, StoredExchanges.Read(Due, StoredExchanges.Write(Due, exchanges)));
    }

    [Fact]
    public void The_stored_form_is_the_one_of_the_first_version()
    {
        var stored = StoredExchanges.Write(Due, [new("PKCSReq", Due.AddSeconds(1), TimeSpan.FromMilliseconds(1), 200)]);

        Assert.Equal("02C0843DE807C801", Convert.ToHexString(stored));
    }

    [Fact]
    public void Nothing_stored_is_no_exchange() => Assert.Empty(StoredExchanges.Read(Due, null));
}
