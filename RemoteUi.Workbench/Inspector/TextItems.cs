using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads what is no ASN.1: a capability list, a page, a text.</summary>
internal static class TextItems
{
    private static readonly string[] Keywords = [
        "AES", "AES-128", "AES-256", "DES3", "GetNextCACert", "POSTPKIOperation", "Renewal", "SCEPStandard", "SHA-1",
        "SHA-224", "SHA-256", "SHA-384", "SHA-512", "Update",
    ];

    public static InspectedItem Empty(string id) => new(id, ItemKind.Unknown, [])
    {
        Summary = InspectorSummary.Of(SummaryCode.Empty),
    };

    /// <summary>The bytes are not kept: a private key was dropped in by mistake.</summary>
    public static InspectedItem PrivateKey(string id) => new(id, ItemKind.PrivateKey, [])
    {
        Summary = InspectorSummary.Of(SummaryCode.PrivateKey),
        Problem = InspectionProblem.Of(ProblemCode.PrivateKeyGiven),
    };

    public static InspectedItem Read(string id, byte[] bytes)
    {
        var excerpt = ReplyBody.Excerpt(bytes) ?? "";
        if (ReplyBody.IsHtml(bytes)) return Text(id, ItemKind.Html, SummaryCode.Html, bytes, excerpt);
        var capabilities = CapabilitiesReader.Read(bytes);
        if (Keywords.Any(capabilities.States)) return ReadCapabilities(id, bytes);
        return excerpt.Length > 0
            ? Text(id, ItemKind.Text, SummaryCode.Text, bytes, excerpt)
            : new InspectedItem(id, ItemKind.Unknown, bytes) { Summary = InspectorSummary.Of(SummaryCode.Unknown) };
    }

    /// <summary>Reads a reply to GetCACaps, whatever it is.</summary>
    public static InspectedItem ReadCapabilities(string id, byte[] bytes)
    {
        var capabilities = CapabilitiesReader.Read(bytes);
        return new InspectedItem(id, ItemKind.Capabilities, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.Capabilities, string.Join(", ", capabilities.Stated)),
            Facts = new CapabilitiesFacts(capabilities),
            Findings = CapabilityFindings.On(capabilities),
        };
    }

    private static InspectedItem Text(string id, ItemKind kind, SummaryCode summary, byte[] bytes, string excerpt) =>
        new(id, kind, bytes)
        {
            Summary = InspectorSummary.Of(summary, excerpt),
            Facts = new TextFacts(excerpt),
        };
}
