namespace RemoteUi.Core.Enrollment;

/// <summary>What may happen to an issuance request; each is a verb of <see cref="IssuanceRequest"/>.</summary>
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
    /// Ended without an answer, and the server may have issued: key and transaction are kept, to be checked again.
    /// </summary>
    LeftOpen,
    CheckedAgain,
}
