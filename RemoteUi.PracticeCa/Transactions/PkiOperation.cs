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
        using var request = ScepRequestReader.Read(message) with { Sender = sender };
        var face = AllFaces.Of(behavior.Face);
        var recipient = request.Envelope is { } envelope
            ? EnvelopeReader.Addressee(envelope, keys.Recipients(behavior.Certificates))
            : keys.Current.Recipient(behavior.Certificates);
        var ca = keys.OwnerOf(recipient);
        var reply = Reply(request, recipient, ca, behavior, face);
        if (reply is CertRep.Failure { FailInfoText: { } reason } failure)
            reply = failure with { FailInfoText = face.TextOf(reason) };
        return CertRepWriter.Write(
            reply, request, SignerOf(ca, behavior.Certificates), time.GetUtcNow(), face.StyleOf(behavior));
    }

    /// <summary>
    /// The current CA signs also for the next one. Clients of an earlier one know only its certificate.
    /// </summary>
    private Identity SignerOf(AuthorityIdentities ca, CertificateSet set) =>
        keys.IsEarlier(ca) ? ca.Ca : keys.Current.Signer(set);

    private CertRep Reply(
        ScepRequest request, Identity recipient, AuthorityIdentities ca, PracticeCaBehavior behavior, IFace face)
    {
        try
        {
            RequestChecks.Check(request, behavior, time.GetUtcNow());
            face.Check(request);
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

    private void Count(int failInfo, string? reason)
    {
        Log.Refused(logger, failInfo, reason ?? "");
        metrics.CountRefused(failInfo);
    }

    private CertRep Serve(
        ScepRequest request, Identity recipient, AuthorityIdentities ca, PracticeCaBehavior behavior)
    {
        var opened = EnvelopeReader.Open(request, recipient);
        var isServed = false;
        try
        {
            var reply = Serve(request, opened.Content, ca, behavior);
            isServed = reply is not CertRep.Failure;
            return reply;
        }
        catch (UnusableContentException)
        {
            throw envelopeRefusal.Of(request.Attributes.MessageType, behavior.Certificates);
        }
        finally
        {
            if (!isServed) opened.DoOtherwise();
        }
    }

    private CertRep Serve(
        ScepRequest request, byte[] content, AuthorityIdentities ca, PracticeCaBehavior behavior) =>
        request.Attributes.MessageType switch
        {
            MessageType.CertPoll => ReplyOf(polling.Find(request, content, behavior), behavior),
            MessageType.GetCert => new CertRep.Success(retrieval.GetCert(content)),
            MessageType.GetCrl => new CertRep.Success(retrieval.GetCrl(content)),
            _ => Enroll(request, content, ca, behavior),
        };

    private CertRep Enroll(ScepRequest request, byte[] content, AuthorityIdentities ca, PracticeCaBehavior behavior)
    {
        if (keys.IsEarlier(ca))
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                $"This CA was replaced by {keys.Ca.Certificate.Subject}. Get its certificate by GetCACert.");
        var (entry, password) = enrollment.Receive(request, content, ca.Number, behavior);
        return ReplyOf(entry, behavior, password);
    }

    private CertRep ReplyOf(
        RegisterEntry entry, PracticeCaBehavior behavior, ChallengePassword? password = null) => entry.State switch
        {
            RegisterState.Waiting => new CertRep.Pending(),
            RegisterState.Issued => Issued(entry, behavior, password),
            RegisterState.Revoked =>
                new CertRep.Failure((int)FailInfo.BadCertId, "The certificate of this transaction was revoked."),
            _ =>
                new CertRep.Failure(
                    entry.FailInfo ?? (int)FailInfo.BadRequest, entry.FailInfoText ?? "The request was refused."),
        };

    private CertRep.Success Issued(RegisterEntry entry, PracticeCaBehavior behavior, ChallengePassword? password)
    {
        byte[][] certificates =
            AllFaces.Of(behavior.Face).StyleOf(behavior).IncludesCa && keys.Find(entry.Ca) is { } issuer
                ? [entry.Certificate!, .. issuer.Chain.Select(one => one.RawData)]
                : [entry.Certificate!];
        return new(CertificateSetWriter.WriteCertificates(certificates))
        {
            Issued = entry.Certificate,
            Password = password,
        };
    }
}
