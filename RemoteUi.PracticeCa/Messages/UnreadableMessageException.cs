namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// What arrived is no SCEP message, or lacks what a CertRep would have to repeat; it is answered by HTTP alone.
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
}
