namespace RemoteUi.Workbench.Inspector.Forms;

/// <summary>Represents one HTTP exchange as bytes, from a capture or from an evidence file.</summary>
internal sealed record HttpExchange
{
    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? RepliedAt { get; init; }

    public string? Client { get; init; }

    public string? Server { get; init; }

    public string? Method { get; init; }

    /// <summary>Gets path and query as sent.</summary>
    public string? Target { get; init; }

    public string? Operation { get; init; }

    public int? Status { get; init; }

    public string? RequestContentType { get; init; }

    public string? ReplyContentType { get; init; }

    /// <summary>Gets the Location header of a redirect.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the message sent, decoded from the address if the method is GET; null if there is none.</summary>
    public byte[]? Request { get; init; }

    /// <summary>Gets the body of the reply; null if no reply was captured.</summary>
    public byte[]? Reply { get; init; }

    /// <summary>Gets whether a + in the address was not escaped.</summary>
    public bool HasBarePlus { get; init; }
}
