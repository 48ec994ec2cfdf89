using RemoteUi.Core;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Fleet.Engine;

/// <summary>Determines the ending of a device from its request, as far as a client can know it.</summary>
internal static class DeviceEnding
{
    /// <summary>
    /// The causes that only a SUCCESS signed by the CA can have: it has issued, but the device has no certificate.
    /// </summary>
    private static readonly HashSet<Cause> OfSuccess =
    [
        Cause.EnvelopeUnreadable, Cause.CertificateMissing, Cause.CertificateForAnotherKey,
        Cause.CertificateNotFromCa, Cause.CertificateDatesWrong, Cause.CertificateSignatureWeak, Cause.ChainTooLong,
    ];

    /// <summary>The causes for which a device has no challenge password to send.</summary>
    private static readonly HashSet<Cause> OfChallenge =
    [
        Cause.ChallengeNotPermitted, Cause.ChallengeCacheFull, Cause.ChallengePageNotUnderstood,
        Cause.ChallengePageUnreachable,
    ];

    public static Ending Of(IssuanceRequest request) => request switch
    {
        { State: RequestState.Successful } => Ending.Issued,
        { State: RequestState.Deferred } => Ending.Pending,
        { State: not RequestState.Failed } => Ending.NotYet,
        { Error.Cause: Cause.ServerRefused } => Ending.Refused,
        { SentAt: null, Error.Cause: Cause.Stopped } => Ending.NeverSent,
        { SentAt: null, Error.Cause: var cause } when OfChallenge.Contains(cause) => Ending.NoChallenge,
        { SentAt: null } => Ending.NoAnswer,
        // A failed request keeps its key only if the server may have it.
        { CanBeCheckedAgain: true } => Ending.IssuedNotReceived,
        { Error.Cause: var cause } => OfSuccess.Contains(cause) ? Ending.IssuedNotReceived : Ending.NoAnswer,
        _ => Ending.NoAnswer,
    };
}
