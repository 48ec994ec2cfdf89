namespace RemoteUi.Core.Enrollment;

/// <summary>The events of an issuance request; each is a method of <see cref="IssuanceRequest"/>.</summary>
public enum RequestEvent
{
    KeyMade,
    Sending,
    Unanswered,
    Pending,
    Issued,
    Registered,
    FellBack,
    Deferred,
    Failed,

    /// <summary>
    /// Ended without a reply, but the server may have issued a certificate: key and transaction are kept, so that the
    /// request can be checked again.
    /// </summary>
    LeftOpen,
    CheckedAgain,
}
