using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Faces;
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
        var face = AllFaces.Of(behavior.Face);
        var reply = Reply(request, behavior, face);
        if (reply is CertRep.Failure { FailInfoText: { } reason } failure)
            reply = failure with { FailInfoText = face.TextOf(reason) };
        return CertRepWriter.Write(
            reply, request, keys.Signer(behavior.Certificates), time.GetUtcNow(), face.StyleOf(behavior));
    }

    private CertRep Reply(ScepRequest request, PracticeCaBehavior behavior, IFace face)
    {
        try
        {
            RequestChecks.Check(request, behavior, time.GetUtcNow());
            face.Check(request);
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

    private void Count(int failInfo, string? reason)
    {
        Log.Refused(logger, failInfo, reason ?? "");
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
                MessageType.CertPoll => ReplyOf(polling.Find(request, content, behavior), behavior),
                MessageType.GetCert => new CertRep.Success(retrieval.GetCert(content)),
                MessageType.GetCrl => new CertRep.Success(retrieval.GetCrl(content)),
                _ => ReplyOf(
                    enrollment.Receive(request, content, keys.IsNextCa(recipient), behavior), behavior),
            };
        }
        catch (UnusableContentException)
        {
            throw envelopeRefusal.Of(type, behavior.Certificates);
        }
    }

    private CertRep ReplyOf(RegisterEntry entry, PracticeCaBehavior behavior) => entry.State switch
    {
        RegisterState.Waiting => new CertRep.Pending(),
        RegisterState.Issued => Issued(entry, behavior),
        RegisterState.Revoked =>
            new CertRep.Failure((int)FailInfo.BadCertId, "The certificate of this transaction was revoked."),
        _ =>
            new CertRep.Failure(
                entry.FailInfo ?? (int)FailInfo.BadRequest, entry.FailInfoText ?? "The request was refused."),
    };

    private CertRep.Success Issued(RegisterEntry entry, PracticeCaBehavior behavior)
    {
        byte[][] certificates = AllFaces.Of(behavior.Face).StyleOf(behavior).IncludesCa
            ? [entry.Certificate!, keys.Issuer(entry.IsForNextCa).Certificate.RawData]
            : [entry.Certificate!];
        return new(CertificateSetWriter.WriteCertificates(certificates)) { Issued = entry.Certificate };
    }
}
