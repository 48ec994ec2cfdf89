using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>Handles PKIOperation: turns a pkiMessage into a CertRep (RFC 8894, 4.3 to 4.6).</summary>
internal sealed class PkiOperation(
    Enrollment enrollment, Polling polling, Retrieval retrieval, AuthorityKeys keys, EnvelopeRefusal envelopeRefusal,
    PracticeCaMetrics metrics, TimeProvider time, ILogger<PkiOperation> logger)
{
    /// <summary>
    /// Returns the CertRep in DER. Throws <see cref="UnreadableMessageException"/> if no CertRep can be sent in reply
    /// to the message.
    /// </summary>
    public byte[] Answer(byte[] message, PracticeCaBehavior behavior, ScepSender sender)
    {
        var request = ScepRequestReader.Read(message) with { Sender = sender };
        return CertRepWriter.Write(
            Reply(request, behavior), request, keys.Signer(behavior.Certificates), time.GetUtcNow());
    }

    private CertRep Reply(ScepRequest request, PracticeCaBehavior behavior)
    {
        try
        {
            RequestChecks.Check(request, behavior, time.GetUtcNow());
            var reply = Serve(request, behavior);
            if (reply is CertRep.Failure failure) Count(failure.FailInfo, failure.FailInfoText);
            return reply;
        }
        catch (RequestRefusedException refusal)
        {
            Count((int)refusal.FailInfo, refusal.Message);
            if (request.Attributes.MessageType is MessageType.PkcsReq or MessageType.RenewalReq)
                enrollment.NoteRefused(request, refusal);
            return new CertRep.Failure((int)refusal.FailInfo, refusal.Message);
        }
    }

    private void Count(int failInfo, string reason)
    {
        Log.Refused(logger, failInfo, reason);
        metrics.CountRefused(failInfo);
    }

    private CertRep Serve(ScepRequest request, PracticeCaBehavior behavior)
    {
        var recipient = EnvelopeReader.Addressee(request.Envelope!, keys.Recipients(behavior.Certificates));
        var content = EnvelopeReader.Open(request.Envelope!, recipient);
        var type = request.Attributes.MessageType;
        try
        {
            return type switch
            {
                MessageType.CertPoll => ReplyOf(polling.Find(request, content)),
                MessageType.GetCert => new CertRep.Success(retrieval.GetCert(content)),
                MessageType.GetCrl => new CertRep.Success(retrieval.GetCrl(content)),
                _ => ReplyOf(enrollment.Receive(request, content, keys.IsNextCa(recipient), behavior)),
            };
        }
        catch (UnusableContentException)
        {
            throw envelopeRefusal.Of(type, behavior.Certificates);
        }
    }

    private static CertRep ReplyOf(RegisterEntry entry) => entry.State switch
    {
        RegisterState.Waiting => new CertRep.Pending(),
        RegisterState.Issued => new CertRep.Success(CertificateSetWriter.WriteCertificates(entry.Certificate!)),
        RegisterState.Revoked =>
            new CertRep.Failure((int)FailInfo.BadCertId, "The certificate of this transaction was revoked."),
        _ =>
            new CertRep.Failure(
                entry.FailInfo ?? (int)FailInfo.BadRequest, entry.FailInfoText ?? "The request was refused."),
    };
}
