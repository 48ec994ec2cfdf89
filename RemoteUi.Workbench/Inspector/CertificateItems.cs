using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Reads a certificate, or a set of certificates: the reply to GetCACert, or the content of a CertRep.
/// </summary>
internal static class CertificateItems
{
    public static InspectedItem ReadOne(string id, byte[] bytes, InspectionContext context) =>
        Of(id, CertificateSetReader.Read(bytes)[0], bytes, context);

    public static InspectedItem ReadSet(string id, byte[] bytes, InspectionContext context)
    {
        // A degenerate PKCS#7 without certificates is empty, not damaged.
        var fields = SignedDataFields.Read(BerElement.First(bytes));
        var certificates = fields.Certificates is null || fields.Certificates.Value.Children().Count == 0
            ? []
            : CertificateSetReader.Read(bytes);
        var selection = certificates.Count == 0 ? null : new CaSelection(certificates, context.Time);
        return new InspectedItem(id, ItemKind.CertificateSet, bytes)
        {
            Summary = Summary(certificates, selection),
            Facts = new CertificateSetFacts(certificates, selection?.Ca, selection?.Recipient),
            Findings = context.IsOpened ? [] : OnRecipient(selection),
            Nested = [.. certificates.Select((one, index) => Of($"{id}.{index + 1}", one, one.RawData, context))],
        };
    }

    private static InspectorSummary Summary(IReadOnlyList<X509Certificate2> certificates, CaSelection? selection) =>
        InspectorSummary.Of(SummaryCode.CertificateSet, $"{certificates.Count}", selection?.Ca.Subject ?? "-");

    private static IReadOnlyList<InspectorFinding> OnRecipient(CaSelection? selection) => selection switch
    {
        null => [InspectorFinding.Of(FindingCode.RecipientMissingInSet)],
        { Recipient: null } => [InspectorFinding.Of(FindingCode.RecipientMissingInSet)],
        _ => [],
    };

    private static InspectedItem Of(
        string id, X509Certificate2 certificate, byte[] bytes, InspectionContext context) =>
        new(id, ItemKind.Certificate, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.Certificate, certificate.Subject, certificate.Issuer),
            Facts = new CertificateFacts(certificate),
            Findings = InspectorFinding.InOrder(CertificateFindings.On(certificate, context.Time)),
        };
}
