using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads the contents of CertPoll, GetCert, and GetCRL.</summary>
internal static class MessageDataItems
{
    public static InspectedItem ReadIssuerAndSubject(string id, byte[] bytes)
    {
        var data = MessageDataReader.AsIssuerAndSubject(bytes)!;
        return new InspectedItem(id, ItemKind.IssuerAndSubject, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.IssuerAndSubject, data.Subject.Name, data.Issuer.Name),
            Facts = new IssuerAndSubjectFacts(data.Issuer.Name, data.Subject.Name),
        };
    }

    public static InspectedItem ReadIssuerAndSerialNumber(string id, byte[] bytes)
    {
        var data = MessageDataReader.AsIssuerAndSerial(bytes)!;
        var number = CertificateIdentifier.Hex(data.SerialNumber.Span);
        return new InspectedItem(id, ItemKind.IssuerAndSerialNumber, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.IssuerAndSerialNumber, number, data.Issuer.Name),
            Facts = new IssuerAndSerialNumberFacts(data.Issuer.Name, number),
        };
    }
}
