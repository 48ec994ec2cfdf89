using System.Formats.Asn1;
using RemoteUi.Core.Client;

namespace RemoteUi.Workbench.Lint;

/// <summary>The rules on extensions in general (RFC 5280, 4.2).</summary>
internal static class ExtensionRules
{
    /// <summary>
    /// Those of RFC 5280 that must or should not be critical; other rules say so: both key identifiers, distribution
    /// points, freshest list, and access to information of authority and subject.
    /// </summary>
    private static readonly HashSet<string> WithRulesOfTheirOwn =
    [
        LintedExtension.SubjectKeyIdentifier, LintedExtension.CrlDistributionPoints,
        LintedExtension.AuthorityKeyIdentifier, "2.5.29.46", LintedExtension.AuthorityInformation,
        "1.3.6.1.5.5.7.1.11",
    ];

    public static LintRule[] All { get; } =
    [
        LintRule.Required("ExtensionTwice", "4.2", Severity.High, Twice),
        LintRule.Required("ExtensionUnreadable", "4.2", Severity.Medium, Unreadable),
        LintRule.Advised("ExtensionUnknown", "4.2", Severity.Medium, Unknown),
        LintRule.Required("PolicyTwice", "4.2.1.4", Severity.Low, PolicyTwice),
    ];

    private static string? Twice(LintedCertificate certificate) =>
        certificate.Extensions.GroupBy(extension => extension.Oid).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static string? Unreadable(LintedCertificate certificate) =>
        certificate.Extensions.FirstOrDefault(extension => !IsReadable(extension))?.Oid;

    private static bool IsReadable(LintedExtension extension)
    {
        try
        {
            var reader = new AsnReader(extension.Value, AsnEncodingRules.DER);
            reader.ReadEncodedValue();
            return !reader.HasData;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    /// <summary>A relying party must refuse a certificate with a critical extension that it does not know.</summary>
    private static string? Unknown(LintedCertificate certificate) =>
        certificate.Extensions.FirstOrDefault(extension =>
            extension.IsCritical && !CertificateRemarks.KnownExtensions.Contains(extension.Oid)
                && !WithRulesOfTheirOwn.Contains(extension.Oid))?.Oid;

    private static string? PolicyTwice(LintedCertificate certificate)
    {
        if (certificate.Extension(LintedExtension.CertificatePolicies) is not { } extension) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var policies = extension.Reader.ReadSequence();
        while (policies.HasData)
        {
            var policy = policies.ReadSequence().ReadObjectIdentifier();
            if (!seen.Add(policy)) return policy;
        }

        return null;
    }
}
