using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// A SCEP client that returns the scripted results in order and records its calls. It throws if it is called more often
/// than scripted.
/// </summary>
internal sealed class ScriptedClient : IScepClient
{
    private readonly Queue<Func<CertificateOrder, EnrollmentResult>> answers = new();
    private readonly Queue<CaResult> caAnswers = new();
    private readonly TaskCompletionSource hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool hangs;

    /// <summary>The calls that sent a message, in order: "send" or "poll" with its order.</summary>
    public List<(string Kind, CertificateOrder Order)> Asked { get; } = [];

    public List<PreparedRequest> Sent { get; } = [];

    public int CaAsked { get; private set; }

    public CaCapabilities Capabilities { get; set; } = CaCapabilities.None;

    public X509Certificate2 Ca { get; set; } = TestKeys.Ca;

    public static CommunicationFault Refused { get; } = new(Cause.NoConnection, null, "connection refused");

    public static CommunicationFault Http(int status) => new(Cause.HttpError, status, $"HTTP {status}");

    public ScriptedClient Issues() =>
        Answers(order =>
            new EnrollmentResult.Issued(
                TestKeys.IssuedByCa(order.Key, "CN=mfp.example.com"), [TestKeys.Ca], Part("SUCCESS")));

    public ScriptedClient HoldsIt(int times = 1)
    {
        for (var i = 0; i < times; i++) Answers(_ => new EnrollmentResult.Pending(Part("PENDING")));
        return this;
    }

    public ScriptedClient Fails(int? failInfo) =>
        Answers(_ => new EnrollmentResult.Failed(failInfo, "no", Part("FAILURE")));

    public ScriptedClient IsSilent(CommunicationFault? fault = null) =>
        Answers(_ => new EnrollmentResult.NoReply(fault ?? Refused, Part("no answer")));

    public ScriptedClient IsUnusable(Cause cause) =>
        Answers(_ => new EnrollmentResult.NotUsable(cause, "wrong", Part("wrong")));

    public ScriptedClient Throws(Exception fault) => Answers(_ => throw fault);

    public ScriptedClient CaIsSilent(CommunicationFault? fault = null)
    {
        caAnswers.Enqueue(new CaResult.NoReply(fault ?? Refused, Part("no answer")));
        return this;
    }

    public ScriptedClient CaIsUnusable(Cause cause)
    {
        caAnswers.Enqueue(new CaResult.NotUsable(cause, "other thumbprint", Part("wrong")));
        return this;
    }

    public Task<CaResult> GetCaAsync(ScepServer server, CancellationToken cancellationToken)
    {
        CaAsked++;
        return Task.FromResult(
            caAnswers.TryDequeue(out var told)
                ? told
                : new CaResult.Found(new(Capabilities, Ca, Ca, [Ca]), Part("OK")));
    }

    /// <summary>The CA certificates that a transaction was held against, one entry for each time.</summary>
    public List<IReadOnlyList<X509Certificate2>> Kept { get; } = [];

    public Task<CaResult> GetCaAsync(
        ScepServer server, IReadOnlyList<X509Certificate2> kept, CancellationToken cancellationToken)
    {
        Kept.Add(kept);
        return GetCaAsync(server, cancellationToken);
    }

    public PreparedRequest Prepare(ScepServer server, CaProfile ca, CertificateOrder order) =>
        new(
            order,
            new OutgoingMessage(
                MessageType.PkcsReq, order.TransactionId, [], Nonce.New(), MessageAlgorithms.Oldest, []));

    public Task<EnrollmentResult> SendAsync(
        ScepServer server, CaProfile ca, PreparedRequest request, CancellationToken cancellationToken)
    {
        Assert.False(request.WasAnswered, "A request that was answered is not sent again");
        Sent.Add(request);
        if (hangs) return HangAsync(request, cancellationToken);
        var answer = Next("send", request.Order);
        request.WasAnswered = answer.IsCompletedSuccessfully
            && answer.Result is not EnrollmentResult.NoReply { Fault.MayPass: true };
        return answer;
    }

    public Task<EnrollmentResult> PollAsync(
        ScepServer server, CaProfile ca, CertificateOrder order, CancellationToken cancellationToken) =>
        Next("poll", order);

    /// <summary>Ends when a request was sent that gets no answer.</summary>
    public Task Hanging => hanging.Task;

    /// <summary>No answer until the program or the request is stopped.</summary>
    public ScriptedClient Hangs()
    {
        hangs = true;
        return this;
    }

    private ScriptedClient Answers(Func<CertificateOrder, EnrollmentResult> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    private async Task<EnrollmentResult> HangAsync(PreparedRequest request, CancellationToken cancellationToken)
    {
        hangs = false;
        hanging.SetResult();
        Asked.Add(("send", request.Order));
        await Task.Delay(Timeout.InfiniteTimeSpan, new FakeTimeProvider(), cancellationToken);
        throw new InvalidOperationException("It hangs until it is cancelled");
    }

    private Task<EnrollmentResult> Next(string kind, CertificateOrder order)
    {
        Asked.Add((kind, order));
        return Task.FromResult(answers.Dequeue()(order));
    }

    private static EnrollmentReport Part(string outcome) => new()
    {
        Exchanges = [new("PKCSReq", "POST", ARequest.Noon, TimeSpan.FromMilliseconds(3), 200, 10, 20, null, outcome)],
    };
}
