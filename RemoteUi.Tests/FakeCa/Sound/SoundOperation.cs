using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Handles one PKIOperation: applies the rules and writes the CertRep.</summary>
internal sealed class SoundOperation(SoundCa ca)
{
    private const string Unusable = "The envelope holds nothing usable.";

    /// <exception cref="SoundRefusalException">No CertRep can be sent.</exception>
    public byte[] Answer(byte[] message)
    {
        var request = SoundRequestReader.Read(message);
        try
        {
            Apply(RuleStage.Message, request);
            Open(request);
            return request.MessageType switch
            {
                "20" => Poll(request),
                "21" => GetCert(request),
                "22" => GetCrl(request),
                _ => Enroll(request),
            };
        }
        catch (SoundRefusalException refusal) when (refusal.FailInfo is not null)
        {
            return Failure(request, refusal);
        }
    }

    private void Apply(RuleStage stage, SoundRequest request)
    {
        foreach (var rule in ca.Rules.Where(rule => rule.Stage == stage)) rule.Check(ca, request);
    }

    /// <summary>Decrypts the content and reads what the message type requires.</summary>
    private void Open(SoundRequest request)
    {
        var isOurs = request.Envelope?.IsFor(ca.Recipient) == true;
        request.Content = request.Envelope?.Open(ca.Recipient);
        if (request.Content is null && !ca.Has(Conducts.OneAnswer)) throw Refusal("The padding is wrong.");
        if (request.Content is not null && ca.Has(SlowContent.Rule)) SlowContent.Work(ca.Recipient);
        var content = request.Content ?? RandomNumberGenerator.GetBytes(64);
        var isUsable = request.MessageType is "20" or "21" or "22"
            ? ReadName(request, content)
            : (request.Csr = SoundCsr.Read(content)) is not null;
        if (!isUsable || (!isOurs && ca.Has(ContentRules.Recipient))) throw Refusal(Unusable);
    }

    private static bool ReadName(SoundRequest request, byte[] content)
    {
        try
        {
            var names = new AsnReader(content, AsnEncodingRules.DER).ReadSequence();
            request.NamedIssuer = names.ReadEncodedValue().ToArray();
            if (request.MessageType != "20") request.NamedSerial = Convert.ToHexString(names.ReadIntegerBytes().Span);
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private byte[] Enroll(SoundRequest request)
    {
        Apply(RuleStage.Csr, request);
        if (ca.Has(Conducts.ReissuesReplays) && ca.Register.OfMessage(request.Hash) is not null)
            return Success(request, new SoundIssuer(ca).Issue(request));
        if (Known(request) is { } known) return Reply(request, known);
        Apply(RuleStage.NewRequest, request);
        Apply(ca.IsRenewal(request) ? RuleStage.Renewal : RuleStage.FirstRequest, request);
        var entry = ca.Register.Add(new(
            request.TransactionId, request.Hash, request.SignerKeyHash,
            SoundRequest.KeyHash(request.Csr!.Request.PublicKey), request));
        if (request.Csr.ChallengePassword is { } password && ca.OneTimePasswords.Contains(password)
            && ca.Has(Conducts.SpendsPassword)) ca.Register.Spent.Add(password);
        if (!ca.Holds(request)) entry.Certificate = new SoundIssuer(ca).Issue(request);
        return Reply(request, entry);
    }

    private SoundEntry? Known(SoundRequest request)
    {
        if (ca.Has(Conducts.SameMessage) && ca.Register.OfMessage(request.Hash) is { } same) return same;
        return ca.Has(Conducts.SameTransaction)
            ? ca.Register.OfTransaction(request.TransactionId).FirstOrDefault(entry =>
                entry.SignerKeyHash == request.SignerKeyHash && entry.MessageHash != request.Hash)
            : null;
    }

    private byte[] Poll(SoundRequest request)
    {
        Apply(RuleStage.Poll, request);
        var entry = ca.Register.OfTransaction(request.TransactionId).FirstOrDefault()
            ?? throw new SoundRefusalException(SoundRefusalException.BadCertId, "There is no such transaction.");
        if (entry.Certificate is null && ++entry.Polls >= ca.PollsUntilApproval)
            entry.Certificate = new SoundIssuer(ca).Issue(entry.Request!);
        return Reply(request, entry);
    }

    private byte[] GetCert(SoundRequest request)
    {
        Apply(RuleStage.GetCert, request);
        return Success(request, (ca.Register.WithSerial(request.NamedSerial)?.Certificate ?? ca.Ca.Certificate));
    }

    private byte[] GetCrl(SoundRequest request)
    {
        Apply(RuleStage.GetCrl, request);
        var draft = Draft(request, "0");
        draft.IssuedList = SoundStatus.RevocationList(ca);
        return Write(draft);
    }

    private byte[] Reply(SoundRequest request, SoundEntry entry) =>
        entry.Certificate is { } certificate ? Success(request, certificate) : Write(Draft(request, "3"));

    private byte[] Success(SoundRequest request, X509Certificate2 certificate)
    {
        var draft = Draft(request, "0");
        draft.Issued = [certificate];
        return Write(draft);
    }

    private byte[] Failure(SoundRequest request, SoundRefusalException refusal)
    {
        var draft = Draft(request, "2");
        draft.FailInfo = $"{refusal.FailInfo}";
        draft.FailInfoText = refusal.Message;
        return Write(draft);
    }

    private CertRepDraft Draft(SoundRequest request, string status) => SoundReply.Draft(ca, request, status);

    private byte[] Write(CertRepDraft draft)
    {
        foreach (var quirk in ca.Quirks) quirk.CertRep(draft);
        return FakeCertRepWriter.Write(draft);
    }

    private static SoundRefusalException Refusal(string reason) => new(SoundRefusalException.BadRequest, reason);
}
