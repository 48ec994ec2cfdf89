using Org.BouncyCastle.Tls;

namespace RemoteUi.Network.EapTls;

/// <summary>Represents an alert of TLS (RFC 8446, 6).</summary>
internal sealed record TlsAlert(short Number)
{
    public string Name => AlertDescription.GetName(Number);
}
