using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Whether the content fits the type of the message, and the request in it its signer.</summary>
internal static class ContentFindings
{
    public static IEnumerable<InspectorFinding> On(
        PkiMessageFacts facts, InspectedItem? content, InspectionContext context)
    {
        if (OnPresence(facts, content) is { } presence) yield return presence;
        if (facts.Type is not (null or MessageType.CertRep) && facts.Envelope is { } envelope)
            foreach (var finding in RecipientFindings.OnRequest(envelope, context)) yield return finding;
        if (content?.Nested is not [var opened, ..]) yield break;
        if (facts.Type is { } type && !Fits(type, opened))
            yield return InspectorFinding.Of(
                FindingCode.ContentUnexpected, MessageSummary.NameOf(facts), opened.Kind.ToString());
        if (opened.Facts is CertificationRequestFacts request)
            foreach (var finding in OnRequest(facts, request)) yield return finding;
        if (facts.Type == MessageType.CertRep && opened.Facts is CertificateSetFacts { Certificates.Count: 0 })
            yield return InspectorFinding.Of(FindingCode.CertificateMissing);
    }

    private static InspectorFinding? OnPresence(PkiMessageFacts facts, InspectedItem? content)
    {
        var needsEnvelope = facts.Type == MessageType.CertRep
            ? facts.Status == PkiStatus.Success
            : facts.Type is not null;
        if (needsEnvelope)
            return facts.Envelope is null
                ? InspectorFinding.Of(
                    FindingCode.EnvelopeMissing,
                    facts.Type == MessageType.CertRep ? "SUCCESS" : MessageSummary.NameOf(facts))
                : null;
        return content is not null && facts.Status is { } status and not PkiStatus.Success
            ? InspectorFinding.Of(FindingCode.EnvelopeUnexpected, status.ToString().ToUpperInvariant())
            : null;
    }

    private static bool Fits(MessageType type, InspectedItem opened) => type switch
    {
        MessageType.PkcsReq or MessageType.RenewalReq => opened.Kind == ItemKind.CertificationRequest,
        MessageType.CertPoll => opened.Kind == ItemKind.IssuerAndSubject,
        MessageType.GetCert or MessageType.GetCrl => opened.Kind == ItemKind.IssuerAndSerialNumber,
        _ => opened.Kind is ItemKind.CertificateSet or ItemKind.RevocationList,
    };

    /// <summary>
    /// A first request is signed by a self-signed certificate of the same subject and key (2.3), or of an RSA key made
    /// for it if the requested key cannot decrypt.
    /// </summary>
    private static IEnumerable<InspectorFinding> OnRequest(PkiMessageFacts facts, CertificationRequestFacts request)
    {
        if (facts.Signer is not { } signer || !CertificateChain.IsSelfSigned(signer)) yield break;
        if (!signer.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(request.PublicKey)
            && (request.KeyDecrypts || PublicKeys.RsaOf(signer) is null))
            yield return InspectorFinding.Of(FindingCode.CsrKeyDiffersFromSigner);
        else if (signer.Subject != request.Subject)
            yield return InspectorFinding.Of(
                FindingCode.SubjectDiffersFromSigner, request.Subject, signer.Subject);
    }
}
