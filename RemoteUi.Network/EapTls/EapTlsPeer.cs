namespace RemoteUi.Network.EapTls;

/// <summary>
/// Answers the EAP-TLS requests of a server (RFC 5216, 2.1): collects its fragments, hands the message to TLS, and
/// sends what TLS answers in fragments, each acknowledged by the other side.
/// </summary>
internal sealed class EapTlsPeer(TlsLogIn tls)
{
    private readonly MessageAssembly received = new();
    private readonly MessageParts sending = new();
    private bool started;

    /// <summary>Returns the answer to a request.</summary>
    /// <exception cref="NetworkFormatException">The request does not follow the protocol.</exception>
    public EapTlsFragment Answer(EapTlsFragment request)
    {
        if (request.IsStart) return Start(request);
        if (!started) throw new NetworkFormatException("EAP-TLS message before the start");
        if (sending.HasNext) return Continue(request);
        if (received.Add(request) is { } message) sending.Begin(tls.Receive(message));
        return sending.HasNext ? sending.Next() : EapTlsFragment.Acknowledgement;
    }

    private EapTlsFragment Start(EapTlsFragment request)
    {
        if (started || !request.Part.IsEmpty) throw new NetworkFormatException("EAP-TLS start out of place");
        started = true;
        sending.Begin(tls.Start());
        return sending.Next();
    }

    private EapTlsFragment Continue(EapTlsFragment request) =>
        request.Part.IsEmpty
            ? sending.Next()
            : throw new NetworkFormatException("EAP-TLS data instead of an acknowledgement");
}
