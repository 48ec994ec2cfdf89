using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>What is wrong with a certificate by itself; of a CA, the remarks of the rest of the program.</summary>
internal static class CertificateFindings
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<InspectorFinding> On(X509Certificate2 certificate, DateTimeOffset now) =>
        OnKind(certificate, now)
            .Concat(OnKey(certificate.PublicKey, certificate.Subject))
            .Concat(OnDetails(certificate));

    /// <summary>What the judgement of a whole set of CA certificates leaves out.</summary>
    public static IEnumerable<InspectorFinding> OnDetails(X509Certificate2 certificate)
    {
        if (certificate.NotAfter < certificate.NotBefore)
            yield return InspectorFinding.Of(
                FindingCode.ValidityReversed, certificate.Subject, Date(certificate.NotBefore),
                Date(certificate.NotAfter));
        foreach (var remark in CertificateRemarks.OnExtensions(certificate)) yield return InspectorFinding.Of(remark);
    }

    /// <summary>The length and the exponent of an RSA key.</summary>
    public static IEnumerable<InspectorFinding> OnKey(PublicKey key, string owner)
    {
        if (PublicKeys.RsaOf(key) is not { } rsa) yield break;
        if (AlgorithmStrength.IsWeakRsaKey(rsa.KeySize))
            yield return InspectorFinding.Of(FindingCode.KeyWeak, owner, $"{rsa.KeySize}");
        if (rsa.ExportParameters(includePrivateParameters: false).Exponent is { } exponent
            && AlgorithmStrength.IsWeakExponent(exponent))
            yield return InspectorFinding.Of(
                FindingCode.ExponentSmall, owner, $"{new BigInteger(exponent, isUnsigned: true, isBigEndian: true)}");
    }

    private static IEnumerable<InspectorFinding> OnKind(X509Certificate2 certificate, DateTimeOffset now)
    {
        if (CertificateChain.IsStatedCa(certificate))
            return ChainRemarks.OnAuthority(certificate, now).Select(InspectorFinding.Of)
                .Concat(OnEnd(certificate, now, withExpired: false));
        var weak = ChainRemarks.OnSignature(certificate) is { } remark ? new[] { InspectorFinding.Of(remark) } : [];
        return weak.Concat(OnStart(certificate, now)).Concat(OnEnd(certificate, now, withExpired: true));
    }

    private static IEnumerable<InspectorFinding> OnStart(X509Certificate2 certificate, DateTimeOffset now)
    {
        if (certificate.NotBefore > now.LocalDateTime)
            yield return InspectorFinding.Of(
                FindingCode.CertificateNotYetValid, certificate.Subject, Date(certificate.NotBefore));
    }

    private static IEnumerable<InspectorFinding> OnEnd(
        X509Certificate2 certificate, DateTimeOffset now, bool withExpired)
    {
        if (certificate.NotAfter < certificate.NotBefore) yield break;
        if (certificate.NotAfter < now.LocalDateTime)
        {
            if (withExpired)
                yield return InspectorFinding.Of(
                    FindingCode.CertificateExpired, certificate.Subject, Date(certificate.NotAfter));
        }
        else if (certificate.NotAfter - now.LocalDateTime < Soon
            && certificate.NotAfter - certificate.NotBefore > 2 * Soon)
            yield return InspectorFinding.Of(
                FindingCode.CertificateExpiresSoon, certificate.Subject, Date(certificate.NotAfter));
    }

    /// <summary>The platform gives the dates of a certificate in local time.</summary>
    public static string Date(DateTime local) => InspectionContext.Shown(new DateTimeOffset(local));
}
