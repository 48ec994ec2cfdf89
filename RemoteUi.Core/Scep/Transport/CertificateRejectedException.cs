using System.Security.Authentication;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Carries the reason why a server's TLS certificate is refused out of the handshake.</summary>
internal sealed class CertificateRejectedException(string reason) : AuthenticationException(reason);
