using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Recognizes what bytes are, whatever they claim to be, and reads them.</summary>
internal static class ItemReader
{
    /// <summary>How deep messages may be nested in messages.</summary>
    private const int MaxNesting = 6;

    /// <param name="id">The item's identifier; each dot is a level of nesting.</param>
    public static InspectedItem Read(string id, byte[] bytes, InspectionContext context)
    {
        if (bytes.Length == 0) return TextItems.Empty(id);
        if (!BinaryForm.Is(bytes)) return TextItems.Read(id, bytes);
        if (InspectorLimits.ProblemOf(bytes) is { } limit) return Damaged(id, bytes, limit);
        var read = Attempt.To("The message", () => ReadAsn1(id, bytes, context), out var problem);
        return read ?? Damaged(id, bytes, problem);
    }

    /// <summary>An item of which only the tree is shown.</summary>
    public static InspectedItem Damaged(string id, byte[] bytes, InspectionProblem? problem) =>
        new(id, ItemKind.OtherAsn1, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.OtherAsn1),
            Problem = problem,
        };

    private static InspectedItem ReadAsn1(string id, byte[] bytes, InspectionContext context)
    {
        var item = ReadElement(id, bytes, context);
        return item with
        {
            Findings = InspectorFinding.InOrder([.. item.Findings, .. EncodingFindings.On(bytes)]),
        };
    }

    private static InspectedItem ReadElement(string id, byte[] bytes, InspectionContext context)
    {
        if (id.Count(character => character == '.') > MaxNesting) return Damaged(id, bytes, null);
        var element = BerElement.First(bytes);
        return Asn1Shape.Of(element) switch
        {
            ItemKind.PkiMessage => PkiMessageItem.Read(id, bytes, context),
            ItemKind.Envelope => EnvelopeItem.Read(id, bytes, context),
            ItemKind.CertificateSet => CertificateItems.ReadSet(id, bytes, context),
            ItemKind.Certificate => CertificateItems.ReadOne(id, bytes, context),
            ItemKind.CertificationRequest => CertificationRequestItem.Read(id, bytes),
            ItemKind.RevocationList => RevocationListItem.Read(id, bytes, context),
            ItemKind.IssuerAndSubject => MessageDataItems.ReadIssuerAndSubject(id, bytes),
            ItemKind.IssuerAndSerialNumber => MessageDataItems.ReadIssuerAndSerialNumber(id, bytes),
            ItemKind.PrivateKey => TextItems.PrivateKey(id),
            _ => Damaged(id, bytes, null),
        };
    }
}
