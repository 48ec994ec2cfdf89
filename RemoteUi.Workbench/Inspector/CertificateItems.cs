using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Reads a certificate, or a set of certificates: the reply to GetCACert, or the content of a CertRep.
/// </summary>
internal static class CertificateItems
{
    public static InspectedItem ReadOne(string id, byte[] bytes, InspectionContext context)
    {
        var certificate = CertificateSetReader.Read(bytes)[0];
        return Of(
            id, certificate, bytes,
            context.IsCaReply
                ? OnSet([certificate], context).Concat(CertificateFindings.OnDetails(certificate))
                : CertificateFindings.On(certificate, context.Time));
    }

    /// <summary>The reply to GetCACert is judged as a whole, the content of a CertRep one by one.</summary>
    public static InspectedItem ReadSet(string id, byte[] bytes, InspectionContext context)
    {
        // A degenerate PKCS#7 without certificates is empty, not damaged.
        var fields = SignedDataFields.Read(BerElement.First(bytes));
        var certificates = fields.Certificates is null || fields.Certificates.Value.Children().Count == 0
            ? []
            : CertificateSetReader.Read(bytes);
        // In an envelope are issued certificates, which need no CA among them.
        var isIssued = context.IsOpened || certificates.Count == 0;
        var selection = isIssued ? null : new CaSelection(certificates, context.Time);
        return new InspectedItem(id, ItemKind.CertificateSet, bytes)
        {
            Summary = Summary(certificates, selection),
            Facts = new CertificateSetFacts(certificates, selection?.Ca, selection?.Recipient),
            Findings = context.IsOpened ? [] : InspectorFinding.InOrder(OnSet(certificates, context)),
            Nested =
            [
                .. certificates.Select((one, index) => Of(
                    $"{id}.{index + 1}", one, one.RawData,
                    context.IsOpened
                        ? CertificateFindings.On(one, context.Time)
                        : CertificateFindings.OnDetails(one))),
            ],
        };
    }

    private static IEnumerable<InspectorFinding> OnSet(
        IReadOnlyList<X509Certificate2> certificates, InspectionContext context) =>
        certificates.Count == 0
            ? [InspectorFinding.Of(FindingCode.SetEmpty)]
            : CaSetRemarks.On(certificates, context.Time).Select(InspectorFinding.Of);

    private static InspectorSummary Summary(IReadOnlyList<X509Certificate2> certificates, CaSelection? selection) =>
        selection is null && certificates.Count > 0
            ? InspectorSummary.Of(SummaryCode.IssuedCertificates, $"{certificates.Count}", certificates[0].Subject)
            : InspectorSummary.Of(SummaryCode.CertificateSet, $"{certificates.Count}", selection?.Ca.Subject ?? "-");

    private static InspectedItem Of(
        string id, X509Certificate2 certificate, byte[] bytes, IEnumerable<InspectorFinding> findings) =>
        new(id, ItemKind.Certificate, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.Certificate, certificate.Subject, certificate.Issuer),
            Facts = new CertificateFacts(certificate),
            Findings = InspectorFinding.InOrder(findings),
        };
}
