namespace RemoteUi.PracticeCa.Model;

/// <summary>What the practice CA answers to one HTTP request.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="ContentType">The media type of <paramref name="Body"/>.</param>
/// <param name="Body">The bytes of the answer: DER, or text in UTF-8.</param>
public sealed record PracticeCaReply(int Status, string ContentType, byte[] Body)
{
    /// <summary>What becomes of the answer; unless it is sent, the other members mean nothing.</summary>
    public ReplyDelivery Delivery { get; init; } = ReplyDelivery.Sent;
}

/// <summary>What becomes of an answer.</summary>
public enum ReplyDelivery
{
    /// <summary>It is sent.</summary>
    Sent,

    /// <summary>Nothing is sent, and the connection stays open until the client gives up.</summary>
    Withheld,

    /// <summary>Nothing is sent, and the connection is closed at once.</summary>
    Dropped,
}
