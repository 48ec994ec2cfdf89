using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Says in one sentence what a signed message is.</summary>
internal static class MessageSummary
{
    private static readonly string[] FailInfos = [
        "badAlg", "badMessageCheck", "badRequest", "badTime", "badCertId",
    ];

    public static InspectorSummary Of(PkiMessageFacts facts)
    {
        var signer = facts.Signer?.Subject ?? NamedCertificates.Shown(facts.NamedSigner);
        return facts switch
        {
            { Type: MessageType.CertRep } => OfReply(facts, signer),
            { TypeText: null, TransactionId: null } => InspectorSummary.Of(SummaryCode.SignedData, signer),
            _ => OfRequest(facts, signer),
        };
    }

    private static InspectorSummary OfRequest(PkiMessageFacts facts, string signer)
    {
        var type = NameOf(facts);
        if (facts.Envelope is not { } envelope)
            return InspectorSummary.Of(SummaryCode.RequestWithoutEnvelope, type, signer);
        var isOwn = facts.Signer is { } certificate && CertificateChain.IsSelfSigned(certificate);
        return InspectorSummary.Of(
            isOwn ? SummaryCode.RequestSignedByItself : SummaryCode.RequestSignedByCertificate,
            type, signer, envelope.Cipher, NamedCertificates.Shown(envelope.Recipients));
    }

    private static InspectorSummary OfReply(PkiMessageFacts facts, string signer) => facts.Status switch
    {
        PkiStatus.Success => InspectorSummary.Of(
            SummaryCode.CertRepSuccess, signer, facts.Envelope?.Cipher ?? "-",
            NamedCertificates.Shown(facts.Envelope?.Recipients ?? [])),
        PkiStatus.Pending => InspectorSummary.Of(SummaryCode.CertRepPending, signer),
        PkiStatus.Failure => InspectorSummary.Of(SummaryCode.CertRepFailure, signer, FailInfoOf(facts)),
        _ => InspectorSummary.Of(SummaryCode.CertRepOther, facts.StatusText ?? "-"),
    };

    public static string NameOf(PkiMessageFacts facts) => facts.Type switch
    {
        MessageType.PkcsReq => "PKCSReq",
        MessageType.GetCrl => "GetCRL",
        { } type => type.ToString(),
        null => $"messageType {facts.TypeText ?? "-"}",
    };

    private static string FailInfoOf(PkiMessageFacts facts)
    {
        var name = int.TryParse(facts.FailInfo, out var number) && number >= 0 && number < FailInfos.Length
            ? $"{FailInfos[number]} ({number})"
            : facts.FailInfo ?? "-";
        return facts.FailInfoText is { Length: > 0 } text ? $"{name}, {text}" : name;
    }
}
