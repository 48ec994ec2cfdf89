namespace RemoteUi.Fleet;

/// <summary>Specifies how the enrollment of a device ended.</summary>
public enum Ending
{
    /// <summary>It is waiting for its time, or under way.</summary>
    NotYet,

    /// <summary>It received its certificate.</summary>
    Issued,

    /// <summary>
    /// Its request was sent and no usable answer came: the CA may hold a certificate that nobody has.
    /// </summary>
    IssuedNotReceived,

    /// <summary>The server holds the request for approval, and no poll is left.</summary>
    Pending,

    /// <summary>The server refused the request (FAILURE).</summary>
    Refused,

    /// <summary>No usable answer came before the request could be sent, or HTTP refused it.</summary>
    NoAnswer,

    /// <summary>The rehearsal was stopped before the request was sent.</summary>
    NeverSent,

    /// <summary>The administration page gave it no challenge password, so its request was not sent.</summary>
    NoChallenge,
}
