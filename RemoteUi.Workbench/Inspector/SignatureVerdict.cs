using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// What came of verifying a message with the reader that verifies replies when the machine enrolls: a reply with the
/// CA's certificates, a request with its own.
/// </summary>
internal sealed record SignatureVerdict(
    SignatureState State, X509Certificate2? Signer, IReadOnlyList<InspectorFinding> Findings)
{
    public static SignatureVerdict Of(ReceivedMessage message, PkiMessageFacts facts, InspectionContext context)
    {
        if (message.Fields.SignerInfos.Count == 0)
            return new(SignatureState.NotVerified, null, [InspectorFinding.Of(FindingCode.NotSigned)]);
        // Two readers could take different values; the verifying reader refuses such a message, and a finding says why.
        if (facts.Attributes.DistinctBy(attribute => attribute.Oid).Count() < facts.Attributes.Count)
            return new(SignatureState.NotVerified, Named(message, facts.Certificates), []);
        var isReply = facts.Type == MessageType.CertRep || facts.StatusText is not null;
        return isReply && context.CaCertificates.Count > 0
            ? ByCa(message, facts, context.CaCertificates)
            : ByItself(message, facts, context.CaCertificates, isReply);
    }

    private static SignatureVerdict ByCa(
        ReceivedMessage message, PkiMessageFacts facts, IReadOnlyList<X509Certificate2> ca)
    {
        if (Verify(message, ca, out var refusal) is { } signer)
            return new(SignatureState.VerifiedByCa, signer, []);
        var finding = FindingOf(refusal!, FindingCode.SignerUnknown);
        var itself = refusal!.Cause == Cause.SignerUnknown ? Verify(message, facts.Certificates, out _) : null;
        return new(
            itself is null ? SignatureState.Invalid : SignatureState.VerifiedByItself, itself ?? Named(message, ca),
            [finding]);
    }

    private static SignatureVerdict ByItself(
        ReceivedMessage message, PkiMessageFacts facts, IReadOnlyList<X509Certificate2> ca, bool isReply)
    {
        if (Verify(message, [.. facts.Certificates, .. ca], out var refusal) is { } signer)
            return new(
                ca.Any(signer.IsSameAs) ? SignatureState.VerifiedByCa : SignatureState.VerifiedByItself, signer,
                isReply ? [InspectorFinding.Of(FindingCode.SignerNotCompared, signer.Subject)] : []);
        var isInvalid = refusal!.Cause is Cause.SignatureInvalid or Cause.Malformed;
        return new(
            isInvalid ? SignatureState.Invalid : SignatureState.NotVerified, Named(message, facts.Certificates),
            [FindingOf(refusal, FindingCode.SignerNotIncluded, NameOf(message))]);
    }

    private static X509Certificate2? Verify(
        ReceivedMessage message, IReadOnlyList<X509Certificate2> candidates, out ScepFormatException? refusal)
    {
        try
        {
            refusal = null;
            return SignedMessageReader.Verify(message, candidates).Signer;
        }
        catch (ScepFormatException exception)
        {
            refusal = exception;
            return null;
        }
    }

    private static InspectorFinding FindingOf(
        ScepFormatException refusal, FindingCode unknownSigner, string? signer = null) => refusal.Cause switch
        {
            Cause.SignerUnknown => InspectorFinding.Of(unknownSigner, signer ?? refusal.Message),
            Cause.AlgorithmTooWeak => InspectorFinding.Of(FindingCode.DigestForgeable, refusal.Message),
            Cause.SignatureAlgorithmUnknown =>
                InspectorFinding.Of(FindingCode.SignatureAlgorithmUnknown, refusal.Message),
            _ => InspectorFinding.Of(FindingCode.SignatureInvalid, refusal.Message),
        };

    /// <summary>The certificate that the message names, whether or not the signature verifies with it.</summary>
    private static X509Certificate2? Named(ReceivedMessage message, IEnumerable<X509Certificate2> known)
    {
        var name = SignerInfoFields.Read(message.Fields.SignerInfos[0]).Signer;
        return known.FirstOrDefault(name.Names);
    }

    private static string NameOf(ReceivedMessage message) =>
        NamedCertificates.Shown(
            NamedCertificates.Of(SignerInfoFields.Read(message.Fields.SignerInfos[0]).Signer, []));
}
