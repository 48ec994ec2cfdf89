using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <content>The events, each a move of <see cref="RequestTransitions"/>; one that is not allowed there throws
/// <see cref="InvalidOperationException"/>.</content>
public sealed partial class IssuanceRequest
{
    private const int MaxSteps = 256;
    private const int MaxCaCertificates = 32;

    /// <summary>[Send Request]: it is not polled, deletes nothing and restarts nothing.</summary>
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

    /// <summary>The timer's request, as [Settings for Certificate Issuance Auto Request] are now.</summary>
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
            PollPlan = auto.PollingEnabled ? new(auto.PollingCount, auto.PollingInterval) : PollPlan.None,
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

    /// <summary>The server said who it is. No move; shown as a step once a transaction.</summary>
    public void RecordCaFound(string caSubject, TimeSpan duration, DateTimeOffset now)
    {
        if (State != RequestState.Pending) AddStep(new(RequestStepKind.CaFound, now, duration, caSubject));
    }

    /// <summary>
    /// The CA that the request is made to, with whatever it vouched for since; at most 32 certificates.
    /// </summary>
    public void KeepCa(IReadOnlyList<X509Certificate2> certificates) =>
        CaCertificates = [.. certificates.Take(MaxCaCertificates)];

    /// <summary>The request is about to leave, for the first time or again; to be saved before it does.</summary>
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
    /// It was sent, and the server is asked what became of it; counts as a poll where it was waiting for its next
    /// attempt.
    /// </summary>
    /// <param name="wasInterrupted">Whether the program was stopped since.</param>
    public void RecordAskingAfter(bool wasInterrupted, DateTimeOffset now)
    {
        CountPoll();
        Move(RequestEvent.Sending);
        NextAttemptAt = null;
        AddStep(new(wasInterrupted ? RequestStepKind.Interrupted : RequestStepKind.Polled, now));
    }

    /// <summary>No answer came, and there is an attempt left.</summary>
    public void RecordUnanswered(string evidence, DateTimeOffset now)
    {
        CountPoll();
        Move(RequestEvent.Unanswered);
        NextAttemptAt = now + PollPlan.Interval;
        AddStep(new(RequestStepKind.Unanswered, now, Detail: evidence));
    }

    /// <summary>The server holds it for approval. Where no poll is left, it has no next attempt.</summary>
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
        NextAttemptAt = null;
        AddStep(new(RequestStepKind.CertificateReceived, now));
    }

    /// <summary>
    /// The certificate is stored in its key: the request is <see cref="RequestState.Successful"/>, and its key is the
    /// register's from now on.
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
    /// The server refused a renewal: begin anew with a simpler message, a new transaction and a new key.
    /// </summary>
    public void RecordFallback(RequestSigning next, DateTimeOffset now)
    {
        Move(RequestEvent.FellBack);
        Signing = next;
        TransactionId = TransactionId.New();
        PrivateKey = null;
        SentAt = null;
        CaCertificates = [];
        AddStep(new(RequestStepKind.FellBack, now, Detail: next.ToString()));
    }

    /// <summary>
    /// Still pending, and no poll left. By hand it keeps key and transaction; by timer the next request brings its own.
    /// </summary>
    public void RecordDeferred(string? evidence, DateTimeOffset now)
    {
        CountPoll(NextAttemptAt is not null);
        End(
            RequestEvent.Deferred, new(RequestErrorKind.Deferred, null, Cause.WaitingForApproval, evidence),
            RequestStepKind.Deferred, now);
        if (Origin == RequestOrigin.ByTimer) PrivateKey = null;
    }

    /// <summary>Ended badly; its key goes.</summary>
    public void RecordFailed(RequestError error, DateTimeOffset now)
    {
        CountPoll();
        End(RequestEvent.Failed, error, RequestStepKind.Failed, now);
        PrivateKey = null;
    }

    /// <summary>
    /// Interrupted, and the server cannot be asked after it: ended, but key and transaction stay, for the certificate
    /// may be waiting there.
    /// </summary>
    public void RecordLeftOpen(RequestError error, DateTimeOffset now) =>
        End(RequestEvent.LeftOpen, error, RequestStepKind.Failed, now);

    /// <summary>[Check Again]: in progress once more, to be asked after at once.</summary>
    public void RecordCheckedAgain(DateTimeOffset now)
    {
        if (!CanBeCheckedAgain)
            throw new InvalidOperationException(
                $"Only a manual request that has its key can be checked again; the state is {State}");
        Move(RequestEvent.CheckedAgain);
        Error = null;
        EndedAt = null;
        NextAttemptAt = State == RequestState.Pending ? now : null;
    }

    /// <summary>Adds what an exchange showed to the report.</summary>
    public void AddToReport(EnrollmentReport part) => Report = Report.FollowedBy(part);

    private void End(RequestEvent happened, RequestError error, RequestStepKind step, DateTimeOffset now)
    {
        Move(happened);
        Error = error with { Evidence = EvidenceText.CutOrNull(error.Evidence) };
        EndedAt = now;
        NextAttemptAt = null;
        AddStep(new(step, now, Detail: error.Details));
    }

    /// <summary>Whether a try in this state is a repeated one, which counts.</summary>
    internal bool IsRepeated => State is RequestState.Unanswered or RequestState.Pending;

    private void CountPoll(bool wasPolled = true)
    {
        if (wasPolled && IsRepeated && PollsDone < PollPlan.Allowed) PollsDone++;
    }

    private void Move(RequestEvent happened) =>
        State = RequestTransitions.Find(State, happened)
            ?? throw new InvalidOperationException($"Event {happened} is not valid in state {State}");

    /// <summary>The list is bounded: beyond 256 steps the oldest after the beginning goes.</summary>
    private void AddStep(RequestStep added)
    {
        var step = added with { Detail = EvidenceText.CutOrNull(added.Detail) };
        Steps = Steps.Count < MaxSteps ? [.. Steps, step] : [.. Steps.Take(8), .. Steps.Skip(9), step];
    }
}
