using System.Globalization;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Encoding;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>Turns what came back for a message into one of the endings, with every check of a reply (RFC 8894, 3.3.2; 7.8 for what they guard against).</summary>
internal sealed class ReplyJudge(TimeProvider time)
{
    public CertificateAnswer Judge(ScepServer server, CaProfile ca, PreparedRequest request, TransportAnswer answer, ReportDraft draft)
    {
        try
        {
            if (answer is not TransportAnswer.Reply reply || !ReplyBody.MayBeBinary(reply.Body))
            {
                var fault = request.Type == MessageType.CertPoll ? CommunicationFaults.OfPoll(answer) : CommunicationFaults.Of(answer);
                if (fault is not null) return Failed(fault, draft);
                throw NoMessage(((TransportAnswer.Reply)answer).Body);
            }

            return Read(server, ca, request, reply, draft);
        }
        catch (ScepFormatException refusal)
        {
            draft.Conclude(refusal.Cause.Words());
            return new CertificateAnswer.NotUsable(refusal.Cause, refusal.Message, draft.Finish());
        }
    }

    /// <summary>A CertRep may come with any HTTP status; where it then does not parse, the status was the answer.</summary>
    private CertificateAnswer Read(ScepServer server, CaProfile ca, PreparedRequest request, TransportAnswer.Reply reply, ReportDraft draft)
    {
        try
        {
            var expected = new ReplyExpectation(request.Order.TransactionId, request.SenderNonce, ca.Certificates, server.Demands.AcceptMissingRecipientNonce);
            var certRep = CertRepReader.Read(reply.Body, expected);
            draft.AddAlgorithm(AlgorithmUse.ReplyDigest, certRep.Digest.Name!, certRep.Digest.Name == "SHA1");
            return Outcome(ca, request, certRep, draft);
        }
        catch (ScepFormatException refusal) when (refusal.Cause == Cause.Malformed && CommunicationFaults.Of(reply) is { } fault)
        {
            return Failed(fault, draft);
        }
    }

    private CertificateAnswer Outcome(CaProfile ca, PreparedRequest request, CertRep certRep, ReportDraft draft)
    {
        if (certRep.Status == PkiStatus.Pending)
        {
            draft.Conclude("PENDING");
            return new CertificateAnswer.Pending(draft.Finish());
        }

        if (certRep.Status == PkiStatus.Failure)
        {
            draft.Conclude($"FAILURE {certRep.FailInfo}");
            draft.AddFailure(certRep.FailInfo, certRep.FailInfoText);
            return new CertificateAnswer.Failed(NumberOf(certRep.FailInfo), certRep.FailInfoText, draft.Finish());
        }

        var issued = Open(ca, request, certRep, draft);
        if (!Names.AreEquivalent(issued.Certificate.SubjectName, SubjectWriter.DistinguishedName(request.Order.Subject)))
            draft.AddRemark($"The CA changed the subject to {issued.Certificate.Subject}");
        draft.Conclude("SUCCESS");
        return new CertificateAnswer.Issued(issued.Certificate, issued.Chain, draft.Finish());
    }

    private IssuedCertificate Open(CaProfile ca, PreparedRequest request, CertRep certRep, ReportDraft draft)
    {
        var envelope = Envelope.Read(certRep.Envelope);
        if (envelope.Cipher is { } cipher) draft.AddAlgorithm(AlgorithmUse.ReplyEncryption, cipher.Name, cipher.IsWeak);
        var certificates = CertificateSetReader.Read(envelope.Open(request.OpeningKeys));
        return IssuedCertificate.Find(certificates, request.Order.Key.Rsa, ca, time.GetUtcNow());
    }

    private static CertificateAnswer.NoAnswer Failed(CommunicationFault fault, ReportDraft draft)
    {
        draft.Conclude(fault.Cause.Words());
        return new CertificateAnswer.NoAnswer(fault, draft.Finish());
    }

    private static ScepFormatException NoMessage(byte[] body)
    {
        if (body.Length == 0) return new ScepFormatException(Cause.EmptyAnswer, "The server returned nothing");
        var text = ReplyBody.Excerpt(body);
        if (ReplyBody.IsHtml(body)) return new ScepFormatException(Cause.HtmlAnswer, $"The server returned a page of HTML: {text}");
        return new ScepFormatException(
            Cause.Malformed, text is null ? $"The answer of {body.Length} bytes is no CMS message" : $"The server returned text instead of a message: {text}");
    }

    private static int? NumberOf(string? failInfo) =>
        int.TryParse(failInfo, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
