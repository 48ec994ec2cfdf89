using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Represents something that is wrong, unwise, or worth knowing. The sentence is <c>Finding.{Code}</c>, what to do
/// about it <c>Finding.{Code}.Remedy</c>; if <see cref="Remark"/> is set, the sentence is that of the remark.
/// </summary>
/// <param name="Code">The name of a <see cref="FindingCode"/>, or of the <see cref="RemarkCode"/> of the
/// remark.</param>
/// <param name="Sections">The sections of the standards that say so.</param>
/// <param name="Arguments">What the sentence is filled with: names, dates, the sender's words; each at most 500
/// characters.</param>
public sealed record InspectorFinding(
    string Code, Severity Severity, string Sections, IReadOnlyList<string> Arguments)
{
    /// <summary>Gets the remark with which the rest of the program says the same about the same bytes.</summary>
    public Remark? Remark { get; init; }

    internal static InspectorFinding Of(FindingCode code, params IReadOnlyList<string> arguments)
    {
        var (severity, sections) = FindingRules.Of(code);
        return new InspectorFinding(code.ToString(), severity, sections, [.. arguments.Select(Bounded)]);
    }

    internal static InspectorFinding Of(Remark remark) =>
        new(remark.Code.ToString(), FindingRules.SeverityOf(remark), FindingRules.SectionsOf(remark.Code),
            remark.Arguments)
        {
            Remark = remark,
        };

    /// <summary>The most severe first; among equals, in the order in which they were found.</summary>
    internal static IReadOnlyList<InspectorFinding> InOrder(IEnumerable<InspectorFinding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Severity)];

    internal static string Bounded(string argument) => EvidenceText.Cut(argument);
}

/// <summary>Represents what an item is; the sentence is <c>Summary.{Code}</c>.</summary>
public sealed record InspectorSummary(SummaryCode Code, IReadOnlyList<string> Arguments)
{
    internal static InspectorSummary Of(SummaryCode code, params IReadOnlyList<string> arguments) =>
        new(code, [.. arguments.Select(InspectorFinding.Bounded)]);
}

/// <summary>Specifies a sentence about an item; the arguments are named in their order.</summary>
public enum SummaryCode
{
    /// <summary>Type, subject, cipher, recipient.</summary>
    RequestSignedByItself,

    /// <summary>Type, signer, cipher, recipient.</summary>
    RequestSignedByCertificate,

    /// <summary>Type, signer.</summary>
    RequestWithoutEnvelope,

    /// <summary>Signer, cipher, recipient.</summary>
    CertRepSuccess,

    /// <summary>Signer.</summary>
    CertRepPending,

    /// <summary>Signer, failInfo with its name.</summary>
    CertRepFailure,

    /// <summary>The pkiStatus.</summary>
    CertRepOther,

    /// <summary>A signed message without SCEP's attributes: its signer.</summary>
    SignedData,

    /// <summary>Cipher, recipient.</summary>
    Envelope,

    /// <summary>Number of certificates, the subject of the CA.</summary>
    CertificateSet,

    /// <summary>Number of certificates in an envelope, the subject of the first.</summary>
    IssuedCertificates,

    /// <summary>Subject, issuer.</summary>
    Certificate,

    /// <summary>Subject, key.</summary>
    CertificationRequest,

    /// <summary>Issuer, number of entries.</summary>
    RevocationList,

    /// <summary>Subject, issuer.</summary>
    IssuerAndSubject,

    /// <summary>Serial number, issuer.</summary>
    IssuerAndSerialNumber,

    /// <summary>The keywords.</summary>
    Capabilities,

    /// <summary>The beginning of the page.</summary>
    Html,

    /// <summary>The beginning of the text.</summary>
    Text,
    OtherAsn1,
    PrivateKey,
    Unknown,
    Empty,
}
