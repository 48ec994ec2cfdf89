using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Whether the certificate in a reply is the one that was asked for (RFC 8894, 3.3.2.1).</summary>
internal static class IssuedFindings
{
    public static IEnumerable<InspectorFinding> On(JudgedExchange exchange)
    {
        if (exchange.Came?.Type != MessageType.CertRep
            || exchange is not { Sent: { } sent, Issued: { Certificates.Count: > 0 } issued }
            || sent.Type is MessageType.GetCert or MessageType.GetCrl or null)
            return [];
        if (KeyOf(exchange, sent) is not { } key) return [];
        var ours = issued.Certificates.FirstOrDefault(one => KeyOf(one).AsSpan().SequenceEqual(key));
        return ours is null
            ? [InspectorFinding.Of(FindingCode.CertificateForAnotherKey, issued.Certificates[0].Subject)]
            : OnIssuer(ours, issued, exchange).Concat(OnRequest(ours, exchange.Asked));
    }

    /// <summary>The key that was asked for; of a first request that was not opened, that of its signer.</summary>
    private static byte[]? KeyOf(JudgedExchange exchange, PkiMessageFacts sent) =>
        exchange.Asked?.PublicKey
            ?? (sent.Signer is { } signer && CertificateChain.IsSelfSigned(signer) ? KeyOf(signer) : null);

    private static byte[] KeyOf(X509Certificate2 certificate) => certificate.PublicKey.ExportSubjectPublicKeyInfo();

    private static IEnumerable<InspectorFinding> OnIssuer(
        X509Certificate2 certificate, CertificateSetFacts issued, JudgedExchange exchange)
    {
        var known = exchange.Server.Certificates;
        if (known.Count > 0
            && !CertificateChain.Above(certificate, [.. known, .. issued.Certificates]).Any(above =>
                known.Any(above.IsSameAs)))
            yield return InspectorFinding.Of(
                FindingCode.CertificateNotFromCa, certificate.Subject, certificate.Issuer);
        if (CertificateChain.IsStatedCa(certificate))
            yield return InspectorFinding.Of(Remark.Of(RemarkCode.CertificateIsCa));
    }

    private static IEnumerable<InspectorFinding> OnRequest(
        X509Certificate2 certificate, CertificationRequestFacts? asked)
    {
        if (asked is null) yield break;
        if (asked.SubjectName is { } subject && CertificateRemarks.OnSubject(certificate, subject) is { } changed)
            yield return InspectorFinding.Of(changed);
        foreach (var name in asked.AlternativeNames ?? [])
        {
            if (CertificateRemarks.OnAlternativeName(certificate, name) is not { } remark) continue;
            yield return InspectorFinding.Of(remark);
            yield break;
        }
    }
}
