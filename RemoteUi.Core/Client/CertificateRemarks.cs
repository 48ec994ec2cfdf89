using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep.Codec;
using static RemoteUi.Core.Client.RemarkCode;

namespace RemoteUi.Core.Client;

/// <summary>What in an issued certificate differs from what was asked for, or makes others refuse it.</summary>
internal static class CertificateRemarks
{
    private const string AnyPurpose = "2.5.29.37.0";

    /// <summary>The critical extensions that RFC 5280 defines, which a relying party knows.</summary>
    internal static readonly HashSet<string> KnownExtensions = [
        "2.5.29.15", "2.5.29.17", "2.5.29.18", "2.5.29.19", "2.5.29.30", "2.5.29.32", "2.5.29.33", "2.5.29.36",
        "2.5.29.37", "2.5.29.54",
    ];

    public static IEnumerable<Remark> On(X509Certificate2 certificate, CertificateOrder order)
    {
        if (OnSubject(certificate, SubjectWriter.DistinguishedName(order.Subject)) is { } subject) yield return subject;
        if (OnAlternativeName(certificate, order.Subject.CommonName) is { } name) yield return name;
        if (CertificateChain.IsStatedCa(certificate)) yield return Remark.Of(CertificateIsCa);
        if (OnPurpose(certificate, order.Purposes) is { } purpose) yield return purpose;
        foreach (var remark in OnExtensions(certificate)) yield return remark;
    }

    public static Remark? OnSubject(X509Certificate2 certificate, X500DistinguishedName asked) =>
        Names.AreEquivalent(certificate.SubjectName, asked) ? null : Remark.Of(SubjectChanged, certificate.Subject);

    public static IEnumerable<Remark> OnExtensions(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions.Where(one => one.Critical))
            if (extension.Oid?.Value is { } oid && !KnownExtensions.Contains(oid))
                yield return Remark.Of(CriticalExtensionUnknown, oid);
    }

    public static Remark? OnAlternativeName(X509Certificate2 certificate, string asked)
    {
        var names = AlternativeNames.Of(certificate);
        if (names is null) return Remark.Of(AlternativeNameMissing, asked);
        return names.Contains(asked, StringComparer.OrdinalIgnoreCase)
            ? null
            : Remark.Of(AlternativeNameChanged, asked, string.Join(", ", names));
    }

    private static Remark? OnPurpose(X509Certificate2 certificate, IReadOnlyList<string> fitting)
    {
        var extension = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();
        if (extension is null || fitting.Count == 0) return null;
        if (Allows(extension, fitting)) return null;
        return Remark.Of(
            extension.Critical ? CriticalPurposeMissing : PurposeMissing,
            string.Join(", ", extension.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.FriendlyName ?? oid.Value)));
    }

    /// <summary>Whether an extendedKeyUsage names one of the purposes, or any purpose.</summary>
    internal static bool Allows(X509EnhancedKeyUsageExtension extension, IReadOnlyList<string> fitting) =>
        extension.EnhancedKeyUsages.Cast<Oid>().Any(oid => oid.Value == AnyPurpose || fitting.Contains(oid.Value));
}
