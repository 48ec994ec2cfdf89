using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Converts the reply to a request or a poll to a result; on SUCCESS after the final checks of the envelope and the
/// certificate (RFC 8894, 3.3.2.1).
/// </summary>
internal sealed class EnrollmentReplyReader(TimeProvider time)
{
    public EnrollmentResult Judge(
        CaProfile ca, CertificateOrder order, OutgoingMessage message, PkiReply reply, ReportDraft draft)
    {
        var deadline = new Deadline(time);
        switch (reply.CertRep?.Status)
        {
            case null:
                return new EnrollmentResult.NoReply(reply.Fault!, draft.Finish());
            case PkiStatus.Pending:
                return new EnrollmentResult.Pending(draft.Finish());
            case PkiStatus.Failure:
                return new EnrollmentResult.Failed(reply.FailInfo, reply.CertRep.FailInfoText, draft.Finish());
            default:
                var certificates = reply.Open(message, draft, content => CertificateSetReader.Read(content));
                if (ca.Certificates.Any(PostQuantum.Allows)) PostQuantum.Allow(certificates);
                return Issued(
                    IssuedCertificate.Find(certificates, order.Key, ca, deadline), order, deadline.Now,
                    draft);
        }
    }

    private static EnrollmentResult.Issued Issued(
        IssuedCertificate issued, CertificateOrder order, DateTimeOffset now, ReportDraft draft)
    {
        foreach (var remark in CertificateRemarks.On(issued.Certificate, order).Concat(ChainRemarks.On(issued, now)))
            draft.AddRemark(remark);
        return new EnrollmentResult.Issued(issued.Certificate, issued.Chain, draft.Finish());
    }
}
