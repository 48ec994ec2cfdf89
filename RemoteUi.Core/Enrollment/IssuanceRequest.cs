using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Represents one certificate issuance request, from [Send Request] or the timer to its end. Its record contains the
/// key, the transaction, and the subject, so that it survives a crash; it never contains the challenge password or a
/// message. The events that change it are methods in another part of this class.
/// </summary>
public sealed partial class IssuanceRequest
{
    public required Guid Id { get; init; }

    public required RequestOrigin Origin { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required KeyAndCertificateSettings Settings { get; init; }

    /// <summary>The server settings when the request was created; later polls go to the same server.</summary>
    public required CommunicationSettings Server { get; init; }

    public required PollPlan PollPlan { get; init; }

    public RequestOptions Options { get; init; } = RequestOptions.None;

    public RequestState State { get; private set; }

    public TransactionId TransactionId { get; private set; }

    public RequestSigning Signing { get; private set; }

    /// <summary>The request's own key, until it is registered or the request has failed.</summary>
    public PrivateKey? PrivateKey { get; private set; }

    /// <summary>
    /// The RSA key that signs the messages of the transaction and opens the replies, if <see cref="PrivateKey"/> cannot
    /// decrypt. It is made when the request is first sent, and forgotten when the certificate is here.
    /// </summary>
    public PrivateKey? TransientKey { get; private set; }

    /// <summary>
    /// The certificates of the CA that the request was made to; replies in the transaction are held against them. Empty
    /// before it is sent, and in records of older versions.
    /// </summary>
    public IReadOnlyList<X509Certificate2> CaCertificates { get; private set; } = [];

    public X509Certificate2? Certificate { get; private set; }

    public IReadOnlyList<X509Certificate2> Chain { get; private set; } = [];

    /// <summary>
    /// The number of times it was sent again or polled, up to <see cref="Enrollment.PollPlan.Allowed"/>.
    /// </summary>
    public int PollsDone { get; private set; }

    /// <summary>
    /// When it is next sent or polled, while Unanswered or Pending. Null while Pending if no poll is left.
    /// </summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public RequestError? Error { get; private set; }

    public IReadOnlyList<RequestStep> Steps { get; private set; } = [];

    public EnrollmentReport Report { get; private set; } = EnrollmentReport.Empty;

    /// <summary>Whether it is in progress, that is, has not ended.</summary>
    public bool IsInProgress => !State.HasEnded();

    /// <summary>
    /// Whether [Check Again] may poll for it: it has ended without a certificate and still has its key. This is a
    /// deferred one, one that was stopped after it was sent, or one whose reply was lost, also by a crash, and that the
    /// server did not answer for since.
    /// </summary>
    public bool CanBeCheckedAgain => State is RequestState.Deferred or RequestState.Failed && PrivateKey is not null;

    /// <summary>Whether [Stop] may end it now.</summary>
    public bool CanBeStopped => RequestTransitions.Find(State, RequestEvent.Stopped) is not null;

    /// <summary>
    /// Whether [Check Again] was pressed for it. From then on it is treated like a manual request: it is polled once,
    /// never sent again, and keeps its key while the server may have the certificate.
    /// </summary>
    public bool WasCheckedAgain => Steps.Any(step => step.Kind == RequestStepKind.CheckedAgain);

    /// <summary>Whether the program ended after the request was sent, and before a reply arrived.</summary>
    internal bool WasInterrupted => Steps.Any(step => step.Kind == RequestStepKind.Interrupted);

    /// <summary>Whether it was sent more than once in its transaction, or was interrupted after it was sent.</summary>
    internal bool WasSentBefore =>
        Steps.Reverse()
            .TakeWhile(step => step.Kind != RequestStepKind.FellBack)
            .Count(step => step.Kind is RequestStepKind.RequestSent or RequestStepKind.Interrupted) > 1;

    /// <summary>Whether a user follows each attempt, rather than the timer.</summary>
    internal bool IsAttended => Origin == RequestOrigin.ByHand || WasCheckedAgain;
}
