using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// What is remembered of the conversation about one request between its attempts, in memory alone: who the CA is, and
/// the message that left, so that after a lost connection the same bytes are sent again. A restart forgets it; nothing
/// depends on it.
/// </summary>
internal sealed class ScepSession
{
    /// <summary>
    /// A poll after this time asks the CA anew who it is; it may have rolled over while the request waited.
    /// </summary>
    private static readonly TimeSpan CaIsFresh = TimeSpan.FromHours(1);

    private Guid about;
    private CaProfile? ca;
    private DateTimeOffset caFoundAt;
    private PreparedRequest? sent;

    public CaProfile? FreshCa(IssuanceRequest request, DateTimeOffset now) =>
        about == request.Id && (now - caFoundAt).Duration() < CaIsFresh ? ca : null;

    /// <summary>
    /// The message that left in this transaction and that no answer came to, with the CA it was made for.
    /// </summary>
    public (CaProfile Ca, PreparedRequest Message)? Unanswered(IssuanceRequest request) =>
        Remembers(request) && ca is not null && sent is { WasAnswered: false } ? (ca, sent) : null;

    /// <summary>Whether the message left in the life of this program.</summary>
    public bool Remembers(IssuanceRequest request) =>
        about == request.Id && sent is not null && sent.Order.TransactionId == request.TransactionId;

    public void Remember(IssuanceRequest request, CaProfile found, DateTimeOffset now)
    {
        if (about != request.Id) sent = null;
        (about, ca, caFoundAt) = (request.Id, found, now);
    }

    public void Remember(PreparedRequest message) => sent = message;

    /// <summary>The CA is to be asked again who it is: a reply was signed by somebody else.</summary>
    public void ForgetCa() => ca = null;

    public void Forget() => (about, ca, sent) = (default, null, null);
}
