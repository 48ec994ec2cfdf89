using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Remembers, between the attempts of one request and in memory only, the CA profile and the message sent, so that the
/// same bytes are sent again after a lost connection. It is lost on a restart unless the message is kept and restored;
/// nothing depends on it.
/// </summary>
internal sealed class ScepSession
{
    /// <summary>
    /// How long a CA profile is used. A later poll queries the CA again, which may have rolled over while the request
    /// waited.
    /// </summary>
    private static readonly TimeSpan CaIsFresh = TimeSpan.FromHours(1);

    private Guid about;
    private CaProfile? ca;
    private DateTimeOffset caFoundAt;
    private PreparedRequest? sent;
    private PreparedRequest? restored;

    /// <summary>The message last sent, to be kept over a restart; null if none was sent since the start.</summary>
    public PreparedRequest? Sent => sent;

    public CaProfile? FreshCa(IssuanceRequest request, DateTimeOffset now) =>
        about == request.Id && (now - caFoundAt).Duration() < CaIsFresh ? ca : null;

    /// <summary>
    /// Returns the message that was sent in this transaction and got no reply, with the CA it was made for.
    /// </summary>
    public (CaProfile Ca, PreparedRequest Message)? Unanswered(IssuanceRequest request) =>
        Remembers(request) && ca is not null && sent is { WasAnswered: false } ? (ca, sent) : null;

    /// <summary>Whether the request's message was sent since the program started.</summary>
    public bool Remembers(IssuanceRequest request) =>
        about == request.Id && sent is not null && sent.Order.TransactionId == request.TransactionId;

    /// <summary>
    /// Returns the challenge password of the request's message, with which the server may encrypt the reply; null if it
    /// had none, or was sent before the program started.
    /// </summary>
    public Secret? PasswordOf(IssuanceRequest request) => Remembers(request) ? sent!.Order.ChallengePassword : null;

    /// <summary>Returns the message that was sent in this transaction before the program started, if it was kept.
    /// </summary>
    public PreparedRequest? Restored(IssuanceRequest request) =>
        about == request.Id && restored?.Order.TransactionId == request.TransactionId ? restored : null;

    /// <summary>Takes back a message that was kept.</summary>
    public void Restore(IssuanceRequest request, PreparedRequest kept) => (about, restored) = (request.Id, kept);

    public void Remember(IssuanceRequest request, CaProfile found, DateTimeOffset now)
    {
        if (about != request.Id) (sent, restored) = (null, null);
        (about, ca, caFoundAt) = (request.Id, found, now);
    }

    public void Remember(PreparedRequest message) => sent = message;

    /// <summary>The CA is to be asked again who it is: a reply was signed by somebody else.</summary>
    public void ForgetCa() => ca = null;

    public void Forget() => (about, ca, sent, restored) = (default, null, null, null);
}
