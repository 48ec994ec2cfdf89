using Microsoft.Extensions.Logging;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>The conversation with one SCEP server (RFC 8894, 2.1 to 2.5, 3.3, 4). Keeps nothing between calls but what the caller hands back in.</summary>
internal sealed class ScepClient(IScepTransport transport, TimeProvider time, ILogger<ScepClient> logger) : IScepClient
{
    private readonly RequestComposer composer = new(time);
    private readonly ReplyJudge judge = new(time);
    private readonly CaInquiry inquiry = new(transport, time);

    public Task<CaAnswer> GetCaAsync(ScepServer server, CancellationToken cancellationToken) => inquiry.AskAsync(server, cancellationToken);

    public PreparedRequest Prepare(ScepServer server, CaProfile ca, CertificateOrder order) =>
        composer.Compose(ca, order, order.Signing == RequestSigning.Renewal ? MessageType.RenewalReq : MessageType.PkcsReq, MessageAlgorithms.For(ca.Capabilities));

    public async Task<CertificateAnswer> SendAsync(ScepServer server, CaProfile ca, PreparedRequest request, CancellationToken cancellationToken)
    {
        if (request.WasAnswered) throw new InvalidOperationException("The request was answered before; a one-time password in it may be spent");
        var draft = new ReportDraft();
        var answer = await ExchangeAsync(server, ca, request, draft, cancellationToken);
        return await AskInOldestIfUnreadableAsync(server, ca, request, answer, draft, cancellationToken);
    }

    public async Task<CertificateAnswer> PollAsync(ScepServer server, CaProfile ca, CertificateOrder order, CancellationToken cancellationToken)
    {
        var draft = new ReportDraft();
        var poll = composer.Compose(ca, order, MessageType.CertPoll, MessageAlgorithms.For(ca.Capabilities));
        var answer = await ExchangeAsync(server, ca, poll, draft, cancellationToken);
        return await AskInOldestIfUnreadableAsync(server, ca, poll, answer, draft, cancellationToken);
    }

    /// <summary>
    /// Some servers answer AES and SHA-2 with what cannot be opened (RFC 8894, 3.5.2). The certificate is issued by then, so it is asked for by CertPoll in 3DES and
    /// SHA-1, once; the request itself, whose password may be spent, does not go out again.
    /// </summary>
    private async Task<CertificateAnswer> AskInOldestIfUnreadableAsync(
        ScepServer server, CaProfile ca, PreparedRequest request, CertificateAnswer answer, ReportDraft draft, CancellationToken cancellationToken)
    {
        var unreadable = answer is CertificateAnswer.NotUsable { Cause: Cause.EnvelopeUnreadable };
        if (!unreadable || request.Algorithms == MessageAlgorithms.Oldest || server.Demands.Floor != AlgorithmFloor.TripleDesSha1) return answer;

        draft.AddRemark($"The reply to {request.Algorithms.CipherName} with {request.Algorithms.Digest.Name} could not be opened; asked again with 3DES and SHA-1");
        var poll = composer.Compose(ca, request.Order, MessageType.CertPoll, MessageAlgorithms.Oldest);
        var second = await ExchangeAsync(server, ca, poll, draft, cancellationToken);
        return second is CertificateAnswer.Issued or CertificateAnswer.Pending ? second : answer with { Report = draft.Finish() };
    }

    private async Task<CertificateAnswer> ExchangeAsync(
        ScepServer server, CaProfile ca, PreparedRequest request, ReportDraft draft, CancellationToken cancellationToken)
    {
        draft.AddAlgorithm(AlgorithmUse.RequestEncryption, request.Algorithms.CipherName, request.Algorithms.CipherIsWeak);
        draft.AddAlgorithm(AlgorithmUse.RequestDigest, request.Algorithms.Digest.Name!, request.Algorithms.DigestIsWeak);

        var answer = await transport.ExchangeAsync(
            new TransportRequest.PkiOperation(server.Url, server.Timeout, request.Message, ca.Posts), cancellationToken);
        request.WasAnswered = answer is TransportAnswer.Reply;
        ca.PostRefused |= answer.PostRefused;
        draft.AddExchanges(NameOf(request.Type), answer);

        var judged = judge.Judge(server, ca, request, answer, draft);
        logger.Answered(request.Type, request.Order.TransactionId, judged.Ending);
        return judged;
    }

    private static string NameOf(MessageType type) => type switch
    {
        MessageType.PkcsReq => "PKCSReq",
        MessageType.GetCrl => "GetCRL",
        _ => type.ToString(),
    };
}
