namespace RemoteUi.Network.Radius;

/// <summary>Specifies the kind of a RADIUS packet (RFC 2865, 3).</summary>
internal enum RadiusCode : byte
{
    AccessRequest = 1,
    AccessAccept = 2,
    AccessReject = 3,
    AccessChallenge = 11,
}
