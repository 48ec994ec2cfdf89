using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>What is wrong with a signed message by itself, without its request or reply.</summary>
internal static class MessageFindings
{
    public static IEnumerable<InspectorFinding> On(
        ReceivedMessage message, SignerInfoFields? signature, PkiMessageFacts facts, InspectedItem? content,
        InspectionContext context)
    {
        if (signature is null) return [];
        var findings = OnSignature(message, facts).Concat(SignerFindings.On(facts, context));
        return IsOfScep(signature)
            ? findings
                .Concat(AttributeFindings.On(signature, facts))
                .Concat(StatusFindings.On(facts))
                .Concat(ContentFindings.On(facts, content, context))
            : findings.Concat(signature.Attributes.Count == 0 && facts.Envelope is not null
                ? [InspectorFinding.Of(FindingCode.AttributeUnsigned)]
                : []);
    }

    /// <summary>The reply to GetNextCACert has none of SCEP's attributes (RFC 8894, 4.7.1).</summary>
    private static bool IsOfScep(SignerInfoFields signature) =>
        signature.Attributes.Any(attribute => ScepAttributes.IsOfScep(attribute.Oid));

    private static IEnumerable<InspectorFinding> OnSignature(ReceivedMessage message, PkiMessageFacts facts)
    {
        if (message.Fields.SignerInfos.Count > 1)
            yield return InspectorFinding.Of(
                FindingCode.SeveralSignatures, $"{message.Fields.SignerInfos.Count}");
        if (facts.DigestIsWeak && facts.Digest != "MD5")
            yield return InspectorFinding.Of(Remark.Of(RemarkCode.AlgorithmWeak, facts.Digest!));
    }
}
