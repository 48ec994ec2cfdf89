using System.Text;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Answers a server's EAP requests for the device (RFC 3748, 5): its identity, EAP-TLS, and a refusal of any other
/// method.
/// </summary>
internal sealed class Supplicant(string identity, EapTlsPeer tls, TestSteps steps)
{
    /// <summary>Gets whether the server started EAP-TLS.</summary>
    public bool HasTlsStarted { get; private set; }

    /// <summary>Gets the method that the server proposed instead of EAP-TLS, if EAP-TLS has not begun.</summary>
    public EapType? OtherMethod { get; private set; }

    /// <summary>Returns the response with the identity, which a switch asks for before it asks the server.</summary>
    public EapPacket Begin() => Identity(new(EapCode.Request, 0, EapType.Identity, default));

    /// <summary>Returns the response to a request of the server.</summary>
    /// <exception cref="NetworkFormatException">The packet is not a request that can be answered.</exception>
    public EapPacket Answer(EapPacket request)
    {
        if (request.Code != EapCode.Request) throw new NetworkFormatException("EAP packet that is not a request");
        return request.Type switch
        {
            EapType.Identity => Identity(request),
            EapType.Notification => request.Respond(EapType.Notification, default),
            EapType.Tls => Tls(request),
            _ => Refuse(request),
        };
    }

    private EapPacket Identity(EapPacket request) =>
        request.Respond(EapType.Identity, Encoding.UTF8.GetBytes(identity));

    private EapPacket Tls(EapPacket request)
    {
        if (!HasTlsStarted) steps.Add(LogInStep.TlsStarted);
        HasTlsStarted = true;
        OtherMethod = null;
        return request.Respond(EapType.Tls, tls.Answer(EapTlsFragment.Read(request.Data)).Write());
    }

    private EapPacket Refuse(EapPacket request)
    {
        if (HasTlsStarted) throw new NetworkFormatException("Another EAP method after EAP-TLS began");
        OtherMethod = request.Type;
        steps.Remark(LogInStep.OtherMethodProposed, EapMethodNames.Of(request.Type));
        return request.Respond(EapType.Nak, new[] { (byte)EapType.Tls });
    }
}
