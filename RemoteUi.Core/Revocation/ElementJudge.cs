using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Codec;
using static RemoteUi.Core.Revocation.JudgementResult;

namespace RemoteUi.Core.Revocation;

/// <summary>Judges a certificate of a chain by what is in it (RFC 5280, 6.1); each rule by itself.</summary>
internal static class ElementJudge
{
    public static Judgement Dates(X509Certificate2 certificate, DateTimeOffset now)
    {
        DateTimeOffset from = certificate.NotBefore, to = certificate.NotAfter;
        return now < from ? new(VerifyPoint.Dates, Fail, "NotYetValid", from)
            : now > to ? new(VerifyPoint.Dates, Fail, "Expired", to)
            : new(VerifyPoint.Dates, Pass, "DatesHold", from, to);
    }

    /// <summary>Whether the key may sign, which every use of a key needs.</summary>
    public static Judgement KeyUsage(X509Certificate2 certificate) => CertificateUsage.Of(certificate) switch
    {
        null => new(VerifyPoint.KeyUsage, Pass, "KeyUsageOpen"),
        { } usage when usage.HasFlag(X509KeyUsageFlags.DigitalSignature) =>
            new(VerifyPoint.KeyUsage, Pass, "KeyUsageFits"),
        _ => new(VerifyPoint.KeyUsage, Fail, "KeyUsageMissing"),
    };

    /// <summary>Whether the extendedKeyUsage allows a purpose; null if none is needed.</summary>
    public static Judgement? Purpose(X509Certificate2 certificate, VerifyPurpose purpose)
    {
        if (PurposesOf(purpose) is not [var wanted, ..] fitting) return null;
        var extension = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();
        if (extension is null) return new(VerifyPoint.Purpose, Pass, "PurposeOpen");
        return CertificateRemarks.Allows(extension, fitting)
            ? new(VerifyPoint.Purpose, Pass, "PurposeFits", NamesOf(extension))
            : new(
                VerifyPoint.Purpose, Fail, "PurposeMissing", new Oid(wanted).FriendlyName ?? wanted,
                NamesOf(extension));
    }

    /// <summary>Whether a certificate may issue others.</summary>
    /// <param name="below">The number of CA certificates between it and the first one of the chain.</param>
    public static Judgement Authority(X509Certificate2 certificate, int below)
    {
        var constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        if (!CertificateChain.MayIssue(certificate)) return new(VerifyPoint.Authority, Fail, "IsNoCa");
        if (CertificateUsage.Of(certificate)?.HasFlag(X509KeyUsageFlags.KeyCertSign) == false)
            return new(VerifyPoint.Authority, Fail, "MayNotIssue");
        return constraints is { HasPathLengthConstraint: true, PathLengthConstraint: var limit } && limit < below
            ? new(VerifyPoint.Authority, Fail, "PathTooLong", $"{limit}")
            : new(VerifyPoint.Authority, Pass, "MayIssue");
    }

    /// <summary>Null unless a critical extension is not known here.</summary>
    public static Judgement? Constraints(X509Certificate2 certificate) =>
        certificate.Extensions.FirstOrDefault(one =>
            one.Critical && !CertificateRemarks.KnownExtensions.Contains(one.Oid?.Value ?? "")) is { } unknown
            ? new(VerifyPoint.Constraints, Fail, "ExtensionUnknown", unknown.Oid?.Value ?? "")
            : null;

    public static Judgement Signature(X509Certificate2 certificate, X509Certificate2 issuer) =>
        CertificateStrength.HasWeakSignature(certificate)
            ? new(
                VerifyPoint.Signature, Pass, "SignedWeakly", issuer.Subject,
                CertificateStrength.SignatureName(certificate))
            : new(VerifyPoint.Signature, Pass, "Signed", issuer.Subject);

    private static IReadOnlyList<string> PurposesOf(VerifyPurpose purpose) => purpose switch
    {
        VerifyPurpose.TlsServer => KeyPurposes.TlsServer,
        VerifyPurpose.TlsClient => KeyPurposes.Supplicant,
        VerifyPurpose.Ike => KeyPurposes.IpSec,
        _ => [],
    };

    private static string NamesOf(X509EnhancedKeyUsageExtension extension) =>
        string.Join(", ", extension.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.FriendlyName ?? oid.Value));
}
