using RemoteUi.Core;

namespace RemoteUi.Fleet.Storage.Rows;

/// <summary>A row of the table of devices.</summary>
public sealed class DeviceRow
{
    public required Guid RehearsalId { get; set; }

    public required int Number { get; set; }

    public required string CommonName { get; set; }

    public required string KeyName { get; set; }

    /// <summary>The device's own challenge password, encrypted; deleted when it ends.</summary>
    public byte[]? Challenge { get; set; }

    /// <summary>The second after the start in which it is due next; with the shard, its slice.</summary>
    public int Second { get; set; }

    public int Shard { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public required string TransactionId { get; set; }

    /// <summary>
    /// The request under way, encrypted: key, message, CA, and steps. Null before it is sent and after its end.
    /// </summary>
    public byte[]? UnderWay { get; set; }

    public Ending Ending { get; set; }

    public Cause? Cause { get; set; }

    public int? FailInfo { get; set; }

    public string? Evidence { get; set; }

    public DateTimeOffset? LeftAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>The exchanges in the form of <see cref="StoredExchanges"/>.</summary>
    public byte[]? Exchanges { get; set; }

    public string? SerialNumber { get; set; }

    public byte[]? Certificate { get; set; }

    /// <summary>The host that performed it last.</summary>
    public string? Host { get; set; }
}
