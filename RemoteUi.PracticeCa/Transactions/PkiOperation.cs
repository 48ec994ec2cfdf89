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
        var recipient = request.Envelope is { } envelope
            ? EnvelopeReader.Addressee(envelope, keys.Recipients(behavior.Certificates))
            : keys.Current.Recipient(behavior.Certificates);
        var ca = keys.OwnerOf(recipient);
        return CertRepWriter.Write(
            Reply(request, recipient, ca, behavior), request, SignerOf(ca, behavior.Certificates), time.GetUtcNow());
    }

    /// <summary>
    /// The current CA signs also for the next one. Clients of an earlier one know only its certificate.
    /// </summary>
    private Identity SignerOf(AuthorityIdentities ca, CertificateSet set) =>
        keys.IsEarlier(ca) ? ca.Ca : keys.Current.Signer(set);

    private CertRep Reply(
        ScepRequest request, Identity recipient, AuthorityIdentities ca, PracticeCaBehavior behavior)
    {
        try
        {
            RequestChecks.Check(request, behavior, time.GetUtcNow());
            var reply = Serve(request, recipient, ca, behavior);
            if (reply is CertRep.Failure failure) Count(failure.FailInfo, failure.FailInfoText);
            return reply;
        }
        catch (RequestRefusedException refusal)
        {
            Count((int)refusal.FailInfo, refusal.Message);
            if (request.Attributes.MessageType is MessageType.PkcsReq or MessageType.RenewalReq)
                enrollment.NoteRefused(request, ca.Number, refusal);
            return new CertRep.Failure((int)refusal.FailInfo, refusal.Message);
        }
    }

    private void Count(int failInfo, string reason)
    {
        Log.Refused(logger, failInfo, reason);
        metrics.CountRefused(failInfo);
    }

    private CertRep Serve(
        ScepRequest request, Identity recipient, AuthorityIdentities ca, PracticeCaBehavior behavior)
    {
        var content = EnvelopeReader.Open(request, recipient);
        var type = request.Attributes.MessageType;
        try
        {
            return type switch
            {
                MessageType.CertPoll => ReplyOf(polling.Find(request, content)),
                MessageType.GetCert => new CertRep.Success(retrieval.GetCert(content)),
                MessageType.GetCrl => new CertRep.Success(retrieval.GetCrl(content)),
                _ => Enroll(request, content, ca, behavior),
            };
        }
        catch (UnusableContentException)
        {
            throw envelopeRefusal.Of(type, behavior.Certificates);
        }
    }

    private CertRep Enroll(ScepRequest request, byte[] content, AuthorityIdentities ca, PracticeCaBehavior behavior)
    {
        if (keys.IsEarlier(ca))
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                $"This CA was replaced by {keys.Ca.Certificate.Subject}. Get its certificate by GetCACert.");
        var (entry, password) = enrollment.Receive(request, content, ca.Number, behavior);
        return ReplyOf(entry, password);
    }

    private static CertRep ReplyOf(RegisterEntry entry, ChallengePassword? password = null) => entry.State switch
    {
        RegisterState.Waiting => new CertRep.Pending(),
        RegisterState.Issued =>
            new CertRep.Success(CertificateSetWriter.WriteCertificates(entry.Certificate!)) { Password = password },
        RegisterState.Revoked =>
            new CertRep.Failure((int)FailInfo.BadCertId, "The certificate of this transaction was revoked."),
        _ =>
            new CertRep.Failure(
                entry.FailInfo ?? (int)FailInfo.BadRequest, entry.FailInfoText ?? "The request was refused."),
    };
}
