using System.Security.Authentication;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Carries the reason for which a server's TLS certificate was rejected out of the handshake.</summary>
internal sealed class CertificateRejectedException(string reason) : AuthenticationException(reason);
