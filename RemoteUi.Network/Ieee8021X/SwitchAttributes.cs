using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Provides the attributes that a switch sends for a device at one of its ports (RFC 3580, 3): who logs in, the EAP
/// packet, and the server's state as it came.
/// </summary>
internal static class SwitchAttributes
{
    private const int Framed = 2;
    private const int Ethernet = 15;

    /// <summary>How large an EAP packet of the server may be, so that a request fits into an Ethernet frame.</summary>
    private const int FramedMtu = 1344;

    public static IEnumerable<RadiusAttribute> For(LogInOrder order, EapPacket response, ReadOnlyMemory<byte>? state) =>
        [
            RadiusAttribute.Text(AttributeType.UserName, order.LoginName),
            RadiusAttribute.Text(AttributeType.NasIdentifier, "remote-ui"),
            RadiusAttribute.Number(AttributeType.NasPortType, Ethernet),
            RadiusAttribute.Number(AttributeType.ServiceType, Framed),
            RadiusAttribute.Number(AttributeType.FramedMtu, FramedMtu),
            .. RadiusAttribute.Eap(response.Write()),
            .. state is { } given ? [new RadiusAttribute(AttributeType.State, given)] : Array.Empty<RadiusAttribute>(),
        ];
}
