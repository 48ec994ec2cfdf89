namespace RemoteUi.Web.Storage.Rows;

/// <summary>
/// Represents the messages of one exchange of a request, in a table of their own so that lists of requests do not load
/// them. They are as they went over the wire: encrypted to the CA or the device.
/// </summary>
public sealed class RequestMessagesRow
{
    public Guid RequestId { get; set; }

    /// <summary>The number of the exchange in the request's report.</summary>
    public int Number { get; set; }

    public byte[]? Request { get; set; }

    public byte[]? Reply { get; set; }
}
