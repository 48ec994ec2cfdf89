using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Workbench.Lint;

/// <summary>
/// The rules on what an end entity's key may do (RFC 5280, 4.2.1.3, 4.2.1.9, and 4.2.1.12).
/// </summary>
internal static class UsageRules
{
    private const string AnyPurpose = "2.5.29.37.0";

    public static LintRule[] All { get; } =
    [
        LintRule.Advised("IsCa", "4.2.1.9", Severity.Critical, certificate => IsCa(certificate) ? "cA TRUE" : null),
        LintRule.Required("PathLength", "4.2.1.9", Severity.Medium, PathLength),
        LintRule.Required("KeyUsageEmpty", "4.2.1.3", Severity.Medium, KeyUsageEmpty),
        LintRule.Required("KeyUsageOfCa", "4.2.1.9", Severity.High, KeyUsageOfCa),
        LintRule.Advised("KeyUsageNotCritical", "4.2.1.3", Severity.Low, KeyUsageNotCritical),
        LintRule.Required("PurposesEmpty", "4.2.1.12", Severity.Medium, PurposesEmpty),
        LintRule.Advised("AnyPurposeCritical", "4.2.1.12", Severity.Low, AnyPurposeCritical),
    ];

    private static bool IsCa(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.BasicConstraints) is { } extension
            && Flag(extension.Reader.ReadSequence());

    private static bool Flag(AsnReader constraints) =>
        constraints.HasData && constraints.PeekTag() == Asn1Tag.Boolean && constraints.ReadBoolean();

    /// <summary>A path length is for CAs alone.</summary>
    private static string? PathLength(LintedCertificate certificate)
    {
        if (certificate.Extension(LintedExtension.BasicConstraints) is not { } extension) return null;
        var constraints = extension.Reader.ReadSequence();
        return !Flag(constraints) && constraints.HasData ? $"{constraints.ReadInteger()}" : null;
    }

    private static X509KeyUsageFlags? Usage(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.KeyUsage) is { } extension
            ? extension.Reader.ReadNamedBitList().Cast<bool>().Select((isSet, at) => isSet ? FlagAt(at) : 0)
                .Aggregate(X509KeyUsageFlags.None, (all, one) => all | one)
            : null;

    /// <summary>The platform's flags: bit 0 is the highest of the first byte, bit 8 that of the second.</summary>
    private static X509KeyUsageFlags FlagAt(int bit) =>
        (X509KeyUsageFlags)(bit < 8 ? 0x80 >> bit : 0x8000 >> (bit - 8));

    private static string? KeyUsageEmpty(LintedCertificate certificate) =>
        Usage(certificate) == X509KeyUsageFlags.None ? "0" : null;

    /// <summary>keyCertSign is for CAs alone.</summary>
    private static string? KeyUsageOfCa(LintedCertificate certificate) =>
        Usage(certificate) is { } usage && usage.HasFlag(X509KeyUsageFlags.KeyCertSign) && !IsCa(certificate)
            ? $"{usage}"
            : null;

    private static string? KeyUsageNotCritical(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.KeyUsage) is { IsCritical: false } ? "keyUsage" : null;

    private static string? PurposesEmpty(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.ExtendedKeyUsage) is { } extension
            && !extension.Reader.ReadSequence().HasData ? "{}" : null;

    private static string? AnyPurposeCritical(LintedCertificate certificate)
    {
        if (certificate.Extension(LintedExtension.ExtendedKeyUsage) is not { IsCritical: true } extension) return null;
        var purposes = extension.Reader.ReadSequence();
        while (purposes.HasData)
            if (purposes.ReadObjectIdentifier() == AnyPurpose) return AnyPurpose;
        return null;
    }
}
