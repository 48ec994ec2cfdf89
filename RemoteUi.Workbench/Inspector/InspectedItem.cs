namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents one message, certificate, or text that was found in an input.</summary>
/// <param name="Id">Identifies it in the inspection: "1", "1.1" for what is inside, "e3.request" and "e3.reply" for
/// exchange 3.</param>
/// <param name="Bytes">The bytes as received, decoded from PEM or base64.</param>
public sealed record InspectedItem(string Id, ItemKind Kind, byte[] Bytes)
{
    private readonly Lazy<Asn1Tree?> tree = new(() => Asn1TreeReader.Read(Bytes));

    /// <summary>Gets what it is in one sentence.</summary>
    public required InspectorSummary Summary { get; init; }

    /// <summary>Gets its facts; null if it is of a kind that has none, or damaged.</summary>
    public ItemFacts? Facts { get; init; }

    /// <summary>Gets what is wrong or worth knowing; most severe first.</summary>
    public IReadOnlyList<InspectorFinding> Findings { get; init; } = [];

    /// <summary>Gets what is inside: an envelope, the request in it, certificates.</summary>
    public IReadOnlyList<InspectedItem> Nested { get; init; } = [];

    /// <summary>Gets why it could not be read to its end; null if it was.</summary>
    public InspectionProblem? Problem { get; init; }

    /// <summary>Gets its ASN.1, built when first asked for; null if it is a text.</summary>
    public Asn1Tree? Tree => tree.Value;

    internal IEnumerable<InspectedItem> WithNested() => Nested.SelectMany(one => one.WithNested()).Prepend(this);
}

/// <summary>Specifies what an item is.</summary>
public enum ItemKind
{
    PkiMessage,
    Envelope,
    CertificateSet,
    Certificate,
    CertificationRequest,
    RevocationList,

    /// <summary>The content of a CertPoll (RFC 8894, 3.3.3).</summary>
    IssuerAndSubject,

    /// <summary>The content of a GetCert or GetCRL (RFC 8894, 3.3.4).</summary>
    IssuerAndSerialNumber,
    Capabilities,
    Html,
    Text,

    /// <summary>ASN.1 that is nothing of SCEP.</summary>
    OtherAsn1,

    /// <summary>Recognized and not read: its bytes are not kept.</summary>
    PrivateKey,
    Unknown,
}
