using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Tests.Builders;

/// <summary>
/// Builds an issuance request in any state, with the data that a request in that state has:
/// <c>ARequest.ByHand().In(RequestState.Pending).Build()</c>.
/// </summary>
public sealed class ARequest
{
    public static readonly DateTimeOffset Noon = DateTimeOffset.Parse(
        "2026-03-01 12:00:00Z", CultureInfo.InvariantCulture);

    private readonly RequestOrigin origin;
    private Guid id = Guid.NewGuid();
    private DateTimeOffset createdAt = Noon;
    private KeyAndCertificateSettings settings = new(
        "reception-mfp", SignatureHash.Sha256, KeyLength.Rsa2048, "Example Ltd", "mfp.example.com", KeyUse.None);
    private CommunicationSettings server = new(
        new Uri("http://scep.example.com/scep"), 80, TimeSpan.FromSeconds(30), null, null);
    private PollPlan polls = PollPlan.None;
    private RequestState state;
    private RequestSigning signing;
    private TransactionId transaction = TransactionId.New();
    private int pollsDone;
    private DateTimeOffset? nextAttemptAt;
    private bool? wasSent;
    private RequestError? error;
    private bool keepsKey;
    private bool deleteOld;
    private bool restartAfterwards;
    private EnrollmentReport report = EnrollmentReport.Empty;
    private IReadOnlyList<RequestStep>? steps;

    private ARequest(RequestOrigin origin) => this.origin = origin;

    public static ARequest ByHand() => new(RequestOrigin.ByHand);

    /// <summary>A scheduled request with ten polls, one minute apart.</summary>
    public static ARequest ByTimer() => new ARequest(RequestOrigin.ByTimer).Polled(10, TimeSpan.FromSeconds(60));

    public ARequest WithId(Guid value) => With(() => id = value);

    public ARequest CreatedAt(DateTimeOffset value) => With(() => createdAt = value);

    public ARequest Named(string keyName, string commonName) =>
        With(() => settings = settings with { KeyName = keyName, CommonName = commonName });

    public ARequest For(KeyUse use) => With(() => settings = settings with { Use = use });

    public ARequest At(CommunicationSettings value) => With(() => server = value);

    public ARequest Polled(int allowed, TimeSpan interval) => With(() => polls = new(allowed, interval));

    public ARequest In(RequestState value) => With(() => state = value);

    public ARequest Signing(RequestSigning value) => With(() => signing = value);

    public ARequest WithTransaction(TransactionId value) => With(() => transaction = value);

    public ARequest AfterPolls(int done) => With(() => pollsDone = done);

    public ARequest NextAttemptAt(DateTimeOffset? at) => With(() => nextAttemptAt = at);

    public ARequest Sent(bool value) => With(() => wasSent = value);

    public ARequest EndedBy(RequestError value) =>
        With(() =>
            (state, error) = (
                value.Kind == RequestErrorKind.Deferred ? RequestState.Deferred : RequestState.Failed, value));

    /// <summary>Keeps the key of a failed request, as an interruption leaves it.</summary>
    public ARequest KeepingKey() => With(() => keepsKey = true);

    public ARequest DeletingOld() => With(() => deleteOld = true);

    public ARequest Restarting() => With(() => restartAfterwards = true);

    public ARequest Reporting(EnrollmentReport value) => With(() => report = value);

    public ARequest Having(params RequestStep[] value) => With(() => steps = value);

    public IssuanceRequest Build()
    {
        var holdsKey = state switch
        {
            RequestState.Accepted or RequestState.Successful => false,
            RequestState.Failed => keepsKey,
            RequestState.Deferred => origin == RequestOrigin.ByHand,
            _ => true,
        };
        var hasCertificate = state is RequestState.Issued or RequestState.Successful;
        return IssuanceRequest.Restore(
            new()
            {
                Id = id,
                Origin = origin,
                CreatedAt = createdAt,
                Settings = settings,
                Server = server,
                PollPlan = polls,
                Options = new() { DeleteOld = deleteOld, RestartAfterwards = restartAfterwards },
            },
            new()
            {
                State = state,
                TransactionId = transaction,
                Signing = signing,
                PrivateKey = holdsKey ? TestKeys.First : null,
                Certificate = hasCertificate ? TestKeys.Certificate : null,
                Chain = hasCertificate ? [TestKeys.Ca] : [],
                PollsDone = pollsDone,
                NextAttemptAt = nextAttemptAt,
                SentAt = wasSent ?? state is not (RequestState.Accepted or RequestState.KeyMade)
                    ? createdAt.AddSeconds(1)
                    : null,
                EndedAt = state.HasEnded() ? createdAt.AddSeconds(2) : null,
                Error = error ?? state switch
                {
                    RequestState.Deferred => new(RequestErrorKind.Deferred, null, Cause.WaitingForApproval, null),
                    RequestState.Failed => new(RequestErrorKind.Tcp, null, Cause.NoConnection, "connection refused"),
                    _ => null,
                },
                Steps = steps ?? [new(RequestStepKind.Started, createdAt)],
                Report = report,
            });
    }

    private ARequest With(Action change)
    {
        change();
        return this;
    }
}
