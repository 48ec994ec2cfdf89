namespace RemoteUi.Core.Client;

/// <summary>
/// A PKCSReq or RenewalReq ready to be sent, and what its reply is checked against. Kept in memory alone: it holds the
/// challenge password, encrypted to the CA.
/// </summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(CertificateOrder order, OutgoingMessage message)
    {
        Order = order;
        Message = message;
    }

    public CertificateOrder Order { get; }

    /// <summary>
    /// Whether an answer to it came back. From then on it cannot be sent again, since a one-time challenge password in
    /// it may be spent; a new one is to be prepared. A lost connection is no answer, nor is a status that says "later"
    /// (<see cref="CommunicationFault.MayPass"/>): then the same bytes may go again.
    /// </summary>
    public bool WasAnswered { get; internal set; }

    internal OutgoingMessage Message { get; }
}
