using Microsoft.Extensions.Logging;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>
/// Sends a pkiMessage, checks the reply against it (RFC 8894, 3.3.2 and 4.3), and records both in the report.
/// </summary>
internal sealed class PkiOperations(IScepTransport transport, ILogger logger)
{
    /// <summary>
    /// Returns the verified reply, or the fault of the exchange. Throws <see cref="ScepFormatException"/> if the reply
    /// is rejected.
    /// </summary>
    public async Task<PkiReply> AskAsync(
        ScepServer server, CaProfile ca, OutgoingMessage message, ReportDraft draft,
        CancellationToken cancellationToken)
    {
        draft.AddAlgorithm(
            AlgorithmUse.RequestEncryption, message.Algorithms.CipherName, message.Algorithms.CipherIsWeak);
        draft.AddAlgorithm(
            AlgorithmUse.RequestDigest, message.Algorithms.Digest.Name!, message.Algorithms.DigestIsWeak);

        var answer = await transport.ExchangeAsync(
            new TransportRequest.PkiOperation(server.Url, server.Timeout, message.Bytes, ca.Posts), cancellationToken);
        ca.PostRefused |= answer.PostRefused;
        draft.AddExchanges(message.Operation, answer);
        try
        {
            var reply = Read(server, ca, message, answer, draft);
            draft.Conclude(reply.Outcome);
            logger.Replied(message.Type, message.TransactionId, reply.Outcome);
            return reply;
        }
        catch (ScepFormatException refusal)
        {
            draft.Conclude(refusal.Cause.Words());
            logger.Refused(message.Type, message.TransactionId, refusal.Cause, refusal.Message);
            throw;
        }
    }

    private static PkiReply Read(
        ScepServer server, CaProfile ca, OutgoingMessage message, TransportResult answer, ReportDraft draft)
    {
        if (answer is not TransportResult.Reply reply || !ReplyBody.MayBeBinary(reply.Body))
        {
            var fault = message.Type == MessageType.CertPoll
                ? CommunicationFaults.OfPoll(answer)
                : CommunicationFaults.Of(answer);
            return fault is null ? throw NoMessage(((TransportResult.Reply)answer).Body) : new PkiReply(null, fault);
        }

        try
        {
            var expected = new ReplyExpectation(
                message.TransactionId, message.SenderNonce, ca.Certificates,
                server.Demands.AcceptMissingRecipientNonce)
            {
                LeftOut = ca.LeftOut,
            };
            var certRep = CertRepReader.Read(reply.Body, expected);
            draft.AddAlgorithm(
                AlgorithmUse.ReplyDigest, certRep.Digest.Name!, AlgorithmStrength.IsWeakDigest(certRep.Digest));
            if (certRep.Status == PkiStatus.Failure) draft.AddFailure(certRep.FailInfo, certRep.FailInfoText);
            return new PkiReply(certRep, null);
        }
        catch (ScepFormatException refusal) when (
            refusal.Cause == Cause.Malformed && CommunicationFaults.Of(reply) is { } fault)
        {
            // A CertRep may have any HTTP status; if it cannot be parsed, the status is the result.
            return new PkiReply(null, fault);
        }
    }

    private static ScepFormatException NoMessage(byte[] body)
    {
        if (body.Length == 0) return new ScepFormatException(Cause.EmptyAnswer, "The server returned nothing");
        var text = ReplyBody.Excerpt(body);
        if (ReplyBody.IsHtml(body))
            return new ScepFormatException(Cause.HtmlAnswer, EvidenceWords.OfHtmlReply(text));
        return text is null
            ? new ScepFormatException(Cause.Malformed, $"The reply of {body.Length} bytes is not a CMS message")
            : new ScepFormatException(Cause.PlainTextReply, EvidenceWords.OfTextReply(text));
    }
}
