using Org.BouncyCastle.Asn1;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Contains the object identifiers of SCEP's attributes (RFC 8894, 3.2.1).</summary>
internal static class ScepOids
{
    public static readonly DerObjectIdentifier MessageType = new("2.16.840.1.113733.1.9.2");
    public static readonly DerObjectIdentifier PkiStatus = new("2.16.840.1.113733.1.9.3");
    public static readonly DerObjectIdentifier FailInfo = new("2.16.840.1.113733.1.9.4");
    public static readonly DerObjectIdentifier SenderNonce = new("2.16.840.1.113733.1.9.5");
    public static readonly DerObjectIdentifier RecipientNonce = new("2.16.840.1.113733.1.9.6");
    public static readonly DerObjectIdentifier TransactionId = new("2.16.840.1.113733.1.9.7");
    public static readonly DerObjectIdentifier SigningTime = new("1.2.840.113549.1.9.5");
    public static readonly DerObjectIdentifier FailInfoText = new("1.3.6.1.5.5.7.24.1");
}
