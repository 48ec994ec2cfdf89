using System.Text;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents the practice CA's reply to one HTTP request.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="ContentType">The media type of <paramref name="Body"/>.</param>
/// <param name="Body">The bytes of the reply: DER, or text in UTF-8.</param>
public sealed record PracticeCaReply(int Status, string ContentType, byte[] Body)
{
    /// <summary>Returns a reply of plain text.</summary>
    internal static PracticeCaReply Text(int status, string text) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>How the reply is delivered. Unless it is sent, the other members are ignored.</summary>
    public ReplyDelivery Delivery { get; init; } = ReplyDelivery.Sent;

    /// <summary>
    /// Whether caches may keep the reply for <see cref="CachedSeconds"/> seconds. Replies to SCEP requests are never
    /// cached.
    /// </summary>
    public bool IsCacheable { get; init; }

    /// <summary>The number of seconds, short enough for a revocation to be followed within a minute.</summary>
    public const int CachedSeconds = 30;
}

/// <summary>How a reply is delivered.</summary>
public enum ReplyDelivery
{
    /// <summary>It is sent.</summary>
    Sent,

    /// <summary>Nothing is sent, and the connection stays open until the client gives up.</summary>
    Withheld,

    /// <summary>Nothing is sent, and the connection is closed at once.</summary>
    Dropped,
}
