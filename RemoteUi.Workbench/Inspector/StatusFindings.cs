using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>messageType, pkiStatus, and failInfo (RFC 8894, 3.2.1.2 to 3.2.1.4).</summary>
internal static class StatusFindings
{
    public static IEnumerable<InspectorFinding> On(PkiMessageFacts facts)
    {
        if (facts is { Type: null, TypeText: { } type })
            yield return InspectorFinding.Of(FindingCode.MessageTypeUnknown, type);
        if (facts.Type != MessageType.CertRep) yield break;
        if (facts is { Status: null, StatusText: { } status })
            yield return InspectorFinding.Of(FindingCode.PkiStatusUnknown, status);
        if (OnFailInfo(facts) is { } finding) yield return finding;
    }

    private static InspectorFinding? OnFailInfo(PkiMessageFacts facts) => (facts.Status, facts.FailInfo) switch
    {
        (PkiStatus.Failure, null) => InspectorFinding.Of(FindingCode.FailInfoMissing),
        (PkiStatus.Failure, { } failInfo) => Meaning(failInfo),
        (_, not null) => InspectorFinding.Of(FindingCode.FailInfoUnexpected),
        _ => null,
    };

    private static InspectorFinding Meaning(string failInfo) => failInfo.Trim() switch
    {
        "0" => InspectorFinding.Of(FindingCode.FailInfoBadAlg),
        "1" => InspectorFinding.Of(FindingCode.FailInfoBadMessageCheck),
        "2" => InspectorFinding.Of(FindingCode.FailInfoBadRequest),
        "3" => InspectorFinding.Of(FindingCode.FailInfoBadTime),
        "4" => InspectorFinding.Of(FindingCode.FailInfoBadCertId),
        _ => InspectorFinding.Of(FindingCode.FailInfoUnknown, failInfo),
    };
}
