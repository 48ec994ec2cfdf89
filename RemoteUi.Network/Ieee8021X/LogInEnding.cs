namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Specifies how a log-in by EAP-TLS over RADIUS ended. <c>Server...</c>: the device refused the server's certificate;
/// <c>Alert...</c>: the server refused the device's and said why.
/// </summary>
public enum LogInEnding
{
    /// <summary>{0}: version of TLS.</summary>
    Accepted,

    /// <summary>The name of the server is unknown. {0}: the name.</summary>
    AddressNotResolved,

    /// <summary>The computer says that nothing listens on the port. {0}: address and port.</summary>
    PortClosed,

    /// <summary>The network says that the address cannot be reached. {0}: address and port, {1}: the error.</summary>
    Unreachable,

    /// <summary>{0}: address and port, {1}: seconds.</summary>
    NoAnswer,

    /// <summary>The server answered, then no more. {0}: number of answers, {1}: seconds.</summary>
    AnswersStopped,

    SharedSecretWrong,

    /// <summary>An answer has no Message-Authenticator. {0}: its kind.</summary>
    AnswerUnsigned,

    /// <summary>Of the two signatures of an answer, one is right and one wrong. {0}: its kind.</summary>
    AnswerWronglySigned,

    /// <summary>{0}: what is wrong.</summary>
    AnswerMalformed,

    /// <summary>The server refused the login name before EAP-TLS began. {0}: the name.</summary>
    RejectedBeforeTls,

    /// <summary>The server offered another method and refused EAP-TLS. {0}: the other method.</summary>
    OtherMethod,

    /// <summary>{0}: the CA that is not trusted.</summary>
    ServerUnknownCa,

    /// <summary>No CA certificate is chosen. {0}: the CA of the server.</summary>
    ServerNoTrustedCas,

    /// <summary>{0}: subject, {1}: the date.</summary>
    ServerExpired,

    /// <summary>{0}: subject, {1}: the date.</summary>
    ServerNotYetValid,

    /// <summary>{0}: subject.</summary>
    ServerNotForServers,

    /// <summary>{0}: the expected name, {1}: the names in the certificate.</summary>
    ServerOtherName,

    /// <summary>{0}: subject, {1}: what is wrong.</summary>
    ServerInvalid,

    /// <summary>The server asked for a certificate, and the device has none.</summary>
    CertificateMissing,

    /// <summary>The server refused a self-signed certificate. {0}: the alert.</summary>
    SelfSignedRefused,

    AlertUnknownCa,
    AlertExpired,
    AlertRevoked,
    AlertBadCertificate,
    AlertUnsupportedCertificate,
    AlertCertificateUnknown,
    AlertAccessDenied,
    AlertDecryptError,
    AlertHandshakeFailure,
    AlertProtocolVersion,
    AlertInternalError,

    /// <summary>{0}: name of the alert, {1}: its number.</summary>
    AlertOther,

    /// <summary>The device ended TLS, not because of a certificate. {0}: the alert that it sent.</summary>
    TlsFailedHere,

    /// <summary>Access-Reject without an alert, before the server asked for a certificate.</summary>
    RejectedDuringTls,

    /// <summary>Access-Reject without an alert, after the server got the certificate. {0}: its issuer.</summary>
    RejectedAfterCertificate,

    /// <summary>The same, and the certificate is self-signed.</summary>
    RejectedSelfSigned,

    /// <summary>The same, and the certificate has expired. {0}: the date.</summary>
    RejectedExpired,

    /// <summary>The same, and the certificate is not valid yet. {0}: the date.</summary>
    RejectedNotYetValid,

    /// <summary>The same, and the certificate is revoked, by what its CA publishes. {0}: where it says so.</summary>
    RejectedRevoked,

    /// <summary>
    /// The same, and the CA of the certificate is not one of those that the server names. {0}: the CA, {1}: their
    /// names.
    /// </summary>
    RejectedCaNotListed,

    /// <summary>Access-Reject after the server confirmed the end of TLS.</summary>
    RejectedAfterTls,

    /// <summary>Access-Accept before TLS ended, so that the certificate was not needed.</summary>
    AcceptedWithoutTls,

    /// <summary>Access-Accept in TLS 1.3 without the confirmation of RFC 9190.</summary>
    AcceptedUnconfirmed,

    /// <summary>{0}: the number of messages.</summary>
    TooManyMessages,

    /// <summary>{0}: seconds.</summary>
    TimeLimit,
}
