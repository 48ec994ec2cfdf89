using System.Formats.Asn1;
using System.Globalization;

namespace RemoteUi.Workbench.Lint;

/// <summary>The rules on issuer and subject (RFC 5280, 4.1.2.4, 4.1.2.6, and Appendix A.1).</summary>
internal static class NameRules
{
    private const string Country = "2.5.4.6";
    private const string SerialNumber = "2.5.4.5";
    private const string Qualifier = "2.5.4.46";
    private const string EmailAddress = "1.2.840.113549.1.9.1";
    private const string DomainComponent = "0.9.2342.19200300.100.1.25";

    /// <summary>The most characters of an attribute (Appendix A.1).</summary>
    private static readonly Dictionary<string, int> Bounds = new()
    {
        ["2.5.4.3"] = 64,
        [SerialNumber] = 64,
        [Country] = 2,
        ["2.5.4.7"] = 128,
        ["2.5.4.8"] = 128,
        ["2.5.4.10"] = 64,
        ["2.5.4.11"] = 64,
        ["2.5.4.12"] = 64,
        ["2.5.4.65"] = 128,
        [EmailAddress] = 255,
    };

    public static LintRule[] All { get; } =
    [
        LintRule.Required(
            "IssuerEmpty", "4.1.2.4", Severity.High, certificate => certificate.Issuer.IsEmpty ? "{}" : null),
        LintRule.Required("SubjectEmpty", "4.1.2.6", Severity.Medium, SubjectEmpty),
        LintRule.Required("StringType", "4.1.2.4", Severity.Low, StringType),
        LintRule.Required("NameLength", "A.1", Severity.Low, NameLength),
        LintRule.Advised("NullInName", "4.1.2.6", Severity.High, NullInName),
    ];

    private static IEnumerable<LintedNamePart> Parts(LintedCertificate certificate) =>
        certificate.Issuer.Parts.Concat(certificate.Subject.Parts);

    /// <summary>An empty subject needs a critical subjectAltName.</summary>
    private static string? SubjectEmpty(LintedCertificate certificate) =>
        certificate.Subject.IsEmpty
            && certificate.Extension(LintedExtension.SubjectAltName) is not { IsCritical: true } ? "{}" : null;

    /// <summary>
    /// PrintableString or UTF8String; the others of DirectoryString only in names that are older than 2004, which a
    /// certificate issued now does not have.
    /// </summary>
    private static string? StringType(LintedCertificate certificate) =>
        certificate.Subject.Parts.FirstOrDefault(part => !IsRight(part)) is { } wrong
            ? string.Create(CultureInfo.InvariantCulture, $"{wrong.Oid}: {(UniversalTagNumber)wrong.Tag}")
            : null;

    private static bool IsRight(LintedNamePart part) => (part.Oid, (UniversalTagNumber)part.Tag) switch
    {
        (EmailAddress or DomainComponent, var type) => type == UniversalTagNumber.IA5String,
        (Country or SerialNumber or Qualifier, var type) => type == UniversalTagNumber.PrintableString,
        (var oid, var type) when oid.StartsWith("2.5.4.", StringComparison.Ordinal) =>
            type is UniversalTagNumber.PrintableString or UniversalTagNumber.UTF8String,
        _ => true,
    };

    private static string? NameLength(LintedCertificate certificate) =>
        Parts(certificate).FirstOrDefault(part =>
            part.Text.Length == 0 || (Bounds.TryGetValue(part.Oid, out var most) && part.Text.Length > most)) is
        { } wrong
            ? string.Create(CultureInfo.InvariantCulture, $"{wrong.Oid}: {wrong.Text.Length}")
            : null;

    /// <summary>Programs in C take a NUL for the end of the name.</summary>
    private static string? NullInName(LintedCertificate certificate) =>
        Parts(certificate).FirstOrDefault(part => part.Text.Contains('\0', StringComparison.Ordinal))?.Oid;
}
