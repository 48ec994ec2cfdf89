namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// The exception that is thrown if the received data is not a SCEP message, or lacks what a CertRep must repeat. The
/// reply is then only an HTTP error.
/// </summary>
internal sealed class UnreadableMessageException : Exception
{
    public UnreadableMessageException(string reason)
        : base(reason)
    {
    }

    public UnreadableMessageException(string reason, Exception inner)
        : base(reason, inner)
    {
    }

    /// <summary>The HTTP status of the reply.</summary>
    public int Status { get; init; } = 400;
}
