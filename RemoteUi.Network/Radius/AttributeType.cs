namespace RemoteUi.Network.Radius;

/// <summary>
/// Specifies the attributes that a test sends or reads (RFC 2865, 5; RFC 3579, 3). Others are read over.
/// </summary>
internal enum AttributeType : byte
{
    UserName = 1,
    ServiceType = 6,
    FramedMtu = 12,
    ReplyMessage = 18,
    State = 24,
    NasIdentifier = 32,
    NasPortType = 61,
    EapMessage = 79,
    MessageAuthenticator = 80,
}
