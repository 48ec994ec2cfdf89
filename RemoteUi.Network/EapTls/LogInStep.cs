namespace RemoteUi.Network.EapTls;

/// <summary>Specifies the steps of a log-in by EAP-TLS over RADIUS.</summary>
public enum LogInStep
{
    /// <summary>The test starts. {0}: address and port of the server, {1}: login name.</summary>
    Started,

    /// <summary>The name of the server was resolved. {0}: its IP address.</summary>
    Resolved,

    /// <summary>{0}: name of the key, {1}: subject of its certificate, {2}: issuer.</summary>
    KeyChosen,

    /// <summary>No key is in use, so no certificate is sent.</summary>
    NoKey,

    /// <summary>The certificate is self-signed.</summary>
    KeySelfSigned,

    /// <summary>The certificate has expired. {0}: the date.</summary>
    KeyExpired,

    /// <summary>The certificate is not valid yet. {0}: the date.</summary>
    KeyNotYetValid,

    /// <summary>No CA certificate is chosen to check the server against.</summary>
    NoTrustedCas,

    /// <summary>No name is set that the certificate of the server must have.</summary>
    ServerNameNotSet,

    /// <summary>The first answer came, and the shared secret confirms it.</summary>
    Answered,

    /// <summary>The server proposed another method, and EAP-TLS was asked for. {0}: the other method.</summary>
    OtherMethodProposed,

    /// <summary>The server started EAP-TLS.</summary>
    TlsStarted,

    /// <summary>{0}: version of TLS, {1}: cipher suite.</summary>
    TlsVersion,

    /// <summary>The certificate of the server. {0}: subject, {1}: issuer, {2}: the date on which it expires.</summary>
    ServerCertificate,

    /// <summary>The certificate of the server was accepted.</summary>
    ServerTrusted,

    /// <summary>The server asked for a certificate and got it. {0}: number of certificates sent.</summary>
    CertificateSent,

    /// <summary>The server asked for a certificate and got none.</summary>
    NoCertificateSent,

    /// <summary>
    /// The CA of the device's certificate is not one of those that the server names. {0}: their names.
    /// </summary>
    CaNotListed,

    /// <summary>The device's certificate is revoked, by what its CA publishes. {0}: where it says so.</summary>
    KeyRevoked,

    /// <summary>TLS ended on the side of the device.</summary>
    TlsFinished,

    /// <summary>In TLS 1.3, the server confirmed that its side has ended too (RFC 9190, 2.1.1).</summary>
    ServerConfirmed,

    /// <summary>The device sent an alert. {0}: its name, {1}: its number.</summary>
    AlertSent,

    /// <summary>The server sent an alert. {0}: its name, {1}: its number.</summary>
    AlertReceived,

    /// <summary>A message for people that the server sent. {0}: the message.</summary>
    ServerSaid,

    /// <summary>Access-Accept.</summary>
    Accepted,

    /// <summary>Access-Reject.</summary>
    Rejected,
}
