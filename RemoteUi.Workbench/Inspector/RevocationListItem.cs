using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads a revocation list, bare or in a degenerate PKCS#7 (RFC 8894, 3.4).</summary>
internal static class RevocationListItem
{
    public static InspectedItem Read(string id, byte[] bytes, InspectionContext context)
    {
        var (list, isVerified) = RevocationListReader.ReadAny(bytes, context.CaCertificates);
        var numbers = list.RevokedSerialNumbers.Order(StringComparer.Ordinal).ToList();
        return new InspectedItem(id, ItemKind.RevocationList, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.RevocationList, list.Issuer, $"{numbers.Count}"),
            Facts = new RevocationListFacts(list.Issuer, list.ThisUpdate, list.NextUpdate, numbers),
            Findings = InspectorFinding.InOrder(Findings(list, isVerified, context)),
        };
    }

    private static IEnumerable<InspectorFinding> Findings(
        RevocationList list, bool isVerified, InspectionContext context)
    {
        if (!isVerified && context.CaCertificates.Count > 0)
            yield return InspectorFinding.Of(FindingCode.ListNotByCa, list.Issuer);
        if (list.NextUpdate is { } due && due < context.Time)
            yield return InspectorFinding.Of(FindingCode.ListPastNextUpdate, InspectionContext.Shown(due));
    }
}
