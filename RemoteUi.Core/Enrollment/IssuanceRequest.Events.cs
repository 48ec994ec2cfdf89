using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <content>The events. Each is a transition of <see cref="RequestTransitions"/>; one that is not allowed there throws
/// <see cref="InvalidOperationException"/>.</content>
public sealed partial class IssuanceRequest
{
    private const int MaxSteps = 256;
    private const int MaxCaCertificates = 32;

    /// <summary>
    /// Creates the request of [Send Request]. It is not polled, deletes no key, and does not restart the machine.
    /// </summary>
    public static IssuanceRequest ByHand(
        KeyAndCertificateSettings settings, CommunicationSettings server, DateTimeOffset now) =>
        new()
        {
            Id = Guid.NewGuid(),
            Origin = RequestOrigin.ByHand,
            CreatedAt = now,
            Settings = settings,
            Server = server,
            PollPlan = PollPlan.None,
            TransactionId = TransactionId.New(),
            Steps = [new(RequestStepKind.Started, now)],
        };

    /// <summary>
    /// Creates a scheduled request from the current [Settings for Certificate Issuance Auto Request].
    /// </summary>
    public static IssuanceRequest ByTimer(
        AutoRequestSettings auto, KeyAndCertificateSettings settings, CommunicationSettings server,
        DateTimeOffset now) =>
        new()
        {
            Id = Guid.NewGuid(),
            Origin = RequestOrigin.ByTimer,
            CreatedAt = now,
            Settings = settings,
            Server = server,
            PollPlan = auto.PollingEnabled ? new(auto.PollingCount.Value, auto.PollingInterval) : PollPlan.None,
            Options = auto.ForRequest(),
            TransactionId = TransactionId.New(),
            Steps = [new(RequestStepKind.Started, now)],
        };

    public void RecordKeyMade(PrivateKey key, TimeSpan duration, DateTimeOffset now)
    {
        Move(RequestEvent.KeyMade);
        PrivateKey = key;
        AddStep(new(RequestStepKind.KeyMade, now, duration));
    }

    /// <summary>
    /// Records the CA that the server identified. Not a transition; shown as a step once per transaction.
    /// </summary>
    public void RecordCaFound(string caSubject, TimeSpan duration, DateTimeOffset now)
    {
        if (State != RequestState.Pending) AddStep(new(RequestStepKind.CaFound, now, duration, caSubject));
    }

    /// <summary>
    /// The CA that the request is made to, with whatever it vouched for since; at most 32 certificates.
    /// </summary>
    public void KeepCa(IReadOnlyList<X509Certificate2> certificates) =>
        CaCertificates = [.. certificates.Take(MaxCaCertificates)];

    /// <summary>Keeps the key of the transaction; it is saved with the request before anything is sent.</summary>
    public void KeepTransientKey(PrivateKey key) => TransientKey = key;

    /// <summary>
    /// Records that the request is about to be sent, for the first time or again. Save it before sending.
    /// </summary>
    public void RecordSending(RequestSigning signing, DateTimeOffset now)
    {
        CountPoll();
        Move(RequestEvent.Sending);
        Signing = signing;
        SentAt ??= now;
        NextAttemptAt = null;
        AddStep(new(RequestStepKind.RequestSent, now));
    }

    /// <summary>
    /// Records that the server is polled for a request that was already sent. Counts as a poll if the request was
    /// waiting for its next attempt.
    /// </summary>
    /// <param name="wasInterrupted">Whether the program was stopped after the request was sent.</param>
    public void RecordAskingAfter(bool wasInterrupted, DateTimeOffset now)
    {
        CountPoll();
        Move(RequestEvent.Sending);
        NextAttemptAt = null;
        AddStep(new(wasInterrupted ? RequestStepKind.Interrupted : RequestStepKind.Polled, now));
    }

    /// <summary>Records that no reply arrived and that an attempt is left.</summary>
    public void RecordUnanswered(string evidence, DateTimeOffset now)
    {
        CountPoll();
        Move(RequestEvent.Unanswered);
        NextAttemptAt = now + PollPlan.Interval;
        AddStep(new(RequestStepKind.Unanswered, now, Detail: evidence));
    }

    /// <summary>
    /// Records that the server holds the request for approval. If no poll is left, there is no next attempt.
    /// </summary>
    public void RecordPending(DateTimeOffset now)
    {
        var wasPolled = State == RequestState.Pending;
        CountPoll();
        Move(RequestEvent.Pending);
        NextAttemptAt = PollsDone < PollPlan.Allowed ? now + PollPlan.Interval : null;
        AddStep(new(wasPolled ? RequestStepKind.Polled : RequestStepKind.Waiting, now));
    }

    public void RecordIssued(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain, DateTimeOffset now)
    {
        CountPoll();
        Move(RequestEvent.Issued);
        Certificate = certificate;
        Chain = chain;
        TransientKey = null;
        NextAttemptAt = null;
        AddStep(new(RequestStepKind.CertificateReceived, now));
    }

    /// <summary>
    /// Records that the certificate is stored with its key. The request is <see cref="RequestState.Successful"/>, and
    /// the key now belongs to the register.
    /// </summary>
    public void RecordRegistered(IReadOnlyList<MachineKey> replaced, DateTimeOffset now)
    {
        Move(RequestEvent.Registered);
        PrivateKey = null;
        EndedAt = now;
        AddStep(new(RequestStepKind.Registered, now));
        foreach (var old in replaced) AddStep(new(RequestStepKind.OldKeyDeleted, now, Detail: old.Name));
        if (Options.RestartAfterwards) AddStep(new(RequestStepKind.RestartRequested, now));
    }

    /// <summary>
    /// Records that the server refused a renewal, and starts over with a simpler message, a new transaction, and a new
    /// key.
    /// </summary>
    public void RecordFallback(RequestSigning next, DateTimeOffset now)
    {
        Move(RequestEvent.FellBack);
        Signing = next;
        TransactionId = TransactionId.New();
        ForgetKeys();
        SentAt = null;
        CaCertificates = [];
        AddStep(new(RequestStepKind.FellBack, now, Detail: next.ToString()));
    }

    /// <summary>
    /// Records that the request is still pending and no poll is left. It keeps its key and transaction.
    /// </summary>
    public void RecordDeferred(string? evidence, DateTimeOffset now)
    {
        CountPoll(NextAttemptAt is not null);
        End(
            RequestEvent.Deferred, new(RequestErrorKind.Deferred, null, Cause.WaitingForApproval, evidence),
            RequestStepKind.Deferred, now);
    }

    /// <summary>Records that the request failed, and deletes its key.</summary>
    public void RecordFailed(RequestError error, DateTimeOffset now)
    {
        CountPoll();
        End(RequestEvent.Failed, error, RequestStepKind.Failed, now);
        ForgetKeys();
    }

    /// <summary>
    /// Records that the request was sent and the server does not answer for it. It has ended, but keeps its key and
    /// transaction, because the certificate may be available on the server.
    /// </summary>
    public void RecordLeftOpen(RequestError error, DateTimeOffset now) =>
        End(RequestEvent.LeftOpen, error, RequestStepKind.Failed, now);

    /// <summary>
    /// Records [Stop]. If nothing was sent, the key is deleted; otherwise the server may have the request, and key and
    /// transaction are kept for [Check Again].
    /// </summary>
    public void RecordStopped(DateTimeOffset now)
    {
        End(RequestEvent.Stopped, RequestErrors.Stopped, RequestStepKind.Stopped, now);
        if (SentAt is null) ForgetKeys();
    }

    /// <summary>
    /// Records [Check Again]: the request is in progress again and is polled for once, immediately. No further polls
    /// follow, even if some of a scheduled request were left.
    /// </summary>
    public void RecordCheckedAgain(DateTimeOffset now)
    {
        if (!CanBeCheckedAgain)
            throw new InvalidOperationException(
                $"Only a request that has its key can be checked again; the state is {State}");
        Move(RequestEvent.CheckedAgain);
        Error = null;
        EndedAt = null;
        NextAttemptAt = State == RequestState.Pending ? now : null;
        PollsDone = PollPlan.Allowed;
        AddStep(new(RequestStepKind.CheckedAgain, now));
    }

    /// <summary>Adds the evidence of an exchange to the report.</summary>
    public void AddToReport(EnrollmentReport part) => Report = Report.FollowedBy(part);

    private void End(RequestEvent happened, RequestError error, RequestStepKind step, DateTimeOffset now)
    {
        Move(happened);
        Error = error with { Evidence = EvidenceText.CutOrNull(error.Evidence) };
        EndedAt = now;
        NextAttemptAt = null;
        AddStep(new(step, now, Detail: error.Details));
    }

    private void ForgetKeys() => (PrivateKey, TransientKey) = (null, null);

    /// <summary>Whether an attempt in this state is a repetition, which counts as a poll.</summary>
    internal bool IsRepeated => State is RequestState.Unanswered or RequestState.Pending;

    private void CountPoll(bool wasPolled = true)
    {
        if (wasPolled && IsRepeated && PollsDone < PollPlan.Allowed) PollsDone++;
    }

    private void Move(RequestEvent happened) =>
        State = RequestTransitions.Find(State, happened)
            ?? throw new InvalidOperationException($"Event {happened} is not valid in state {State}");

    /// <summary>
    /// Adds a step. The list is bounded: beyond 256 steps, the oldest one after the first eight is deleted.
    /// </summary>
    private void AddStep(RequestStep added)
    {
        var step = added with { Detail = EvidenceText.CutOrNull(added.Detail) };
        Steps = Steps.Count < MaxSteps ? [.. Steps, step] : [.. Steps.Take(8), .. Steps.Skip(9), step];
    }
}
