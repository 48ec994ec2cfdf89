namespace RemoteUi.Core.Client;

/// <summary>
/// Represents a PKCSReq or RenewalReq that is ready to be sent, and what its reply is checked against. Kept only in
/// memory: it contains the challenge password, encrypted to the CA.
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
    /// Gets whether the request was answered. After that it cannot be sent again, because a one-time challenge password
    /// in it may be used up; prepare a new request instead. A lost connection does not count, nor does a status that
    /// means "later" (<see cref="CommunicationFault.MayPass"/>): the same bytes may then be sent again.
    /// </summary>
    public bool WasAnswered { get; internal set; }

    internal OutgoingMessage Message { get; }
}
