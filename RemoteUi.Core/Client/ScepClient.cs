using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>
/// Communicates with one SCEP server (RFC 8894, 2.1 to 2.5, 3.3, 4). Keeps no state between calls except what the
/// caller passes back in.
/// </summary>
internal sealed class ScepClient(IScepTransport transport, TimeProvider time, ILogger<ScepClient> logger) : IScepClient
{
    private readonly RequestComposer composer = new(time);
    private readonly EnrollmentReplyReader judge = new(time);
    private readonly CaDiscovery inquiry = new(transport, time);
    private readonly TransactionCa transactions = new(
        new CaDiscovery(transport, time), new CaDirectory(transport, time, NullLogger<CaDirectory>.Instance), time);
    private readonly PkiOperations operations = new(transport, logger);

    public Task<CaResult> GetCaAsync(ScepServer server, CancellationToken cancellationToken) =>
        inquiry.AskAsync(server, cancellationToken);

    public Task<CaResult> GetCaAsync(
        ScepServer server, IReadOnlyList<X509Certificate2> kept, CancellationToken cancellationToken) =>
        transactions.AskAsync(server, kept, cancellationToken);

    public PreparedRequest Prepare(ScepServer server, CaProfile ca, CertificateOrder order) =>
        new(order, composer.Request(ca, order, MessageAlgorithms.For(ca.Capabilities)));

    public async Task<EnrollmentResult> SendAsync(
        ScepServer server, CaProfile ca, PreparedRequest request, CancellationToken cancellationToken)
    {
        if (request.WasAnswered)
            throw new InvalidOperationException(
                "The request has already been answered, so a one-time password in it may be used up");
        var draft = new ReportDraft();
        draft.AddAsked(request.Order);
        var answer = await AskAsync(server, ca, request.Order, request.Message, draft, cancellationToken);
        request.WasAnswered = answer is not EnrollmentResult.NoReply { Fault.MayPass: true };
        return await AskInOldestIfUnreadableAsync(
            server, ca, request.Order, request.Message, answer, draft, cancellationToken);
    }

    public async Task<EnrollmentResult> PollAsync(
        ScepServer server, CaProfile ca, CertificateOrder order, CancellationToken cancellationToken)
    {
        var draft = new ReportDraft();
        var poll = composer.Poll(ca, order, MessageAlgorithms.For(ca.Capabilities));
        var answer = await AskAsync(server, ca, order, poll, draft, cancellationToken);
        return await AskInOldestIfUnreadableAsync(server, ca, order, poll, answer, draft, cancellationToken);
    }

    /// <summary>
    /// Polls once in 3DES and SHA-1 if the reply cannot be decrypted: some servers reply to AES and SHA-2 with such an
    /// envelope (RFC 8894, 3.5.2). By then the certificate is issued, so a CertPoll is enough; the request itself is
    /// not sent again, because its password may be used up. See docs/decisions/0005-fallback-to-3des.md.
    /// </summary>
    private async Task<EnrollmentResult> AskInOldestIfUnreadableAsync(
        ScepServer server, CaProfile ca, CertificateOrder order, OutgoingMessage first, EnrollmentResult answer,
        ReportDraft draft, CancellationToken cancellationToken)
    {
        var unreadable = answer is EnrollmentResult.NotUsable { Cause: Cause.EnvelopeUnreadable };
        if (!unreadable
            || first.Algorithms == MessageAlgorithms.Oldest || server.Demands.Floor != AlgorithmFloor.TripleDesSha1)
            return answer;

        draft.AddRemark(
            Remark.Of(
                RemarkCode.PolledInOldestAlgorithms, first.Algorithms.CipherName, first.Algorithms.Digest.Name!));
        var second = await AskAsync(
            server, ca, order, composer.Poll(ca, order, MessageAlgorithms.Oldest), draft, cancellationToken);
        return second is EnrollmentResult.Issued or EnrollmentResult.Pending
            ? second
            : answer with { Report = draft.Finish() };
    }

    private async Task<EnrollmentResult> AskAsync(
        ScepServer server, CaProfile ca, CertificateOrder order, OutgoingMessage message, ReportDraft draft,
        CancellationToken cancellationToken)
    {
        PkiReply? reply = null;
        try
        {
            reply = await operations.AskAsync(server, ca, message, draft, cancellationToken);
            return judge.Judge(ca, order, message, reply, draft);
        }
        catch (ScepFormatException refusal)
        {
            draft.Conclude(refusal.Cause.Words());
            return new EnrollmentResult.NotUsable(refusal.Cause, refusal.Message, draft.Finish())
            {
                IsAuthenticated = reply is not null,
            };
        }
    }
}
