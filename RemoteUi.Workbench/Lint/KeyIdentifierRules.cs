using System.Formats.Asn1;

namespace RemoteUi.Workbench.Lint;

/// <summary>The rules on the two key identifiers (RFC 5280, 4.2.1.1 and 4.2.1.2).</summary>
internal static class KeyIdentifierRules
{
    public static LintRule[] All { get; } =
    [
        LintRule.Required("AuthorityKeyMissing", "4.2.1.1", Severity.Low, AuthorityKeyMissing),
        LintRule.Required("AuthorityKeyForm", "4.2.1.1", Severity.Low, AuthorityKeyForm),
        LintRule.Required("KeyIdentifierCritical", "4.2.1.1", Severity.Low, Critical),
        LintRule.Advised("SubjectKeyMissing", "4.2.1.2", Severity.Low, SubjectKeyMissing),
        LintRule.Required("SubjectKeyForm", "4.2.1.2", Severity.Low, SubjectKeyForm),
    ];

    private static string? AuthorityKeyMissing(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.AuthorityKeyIdentifier) is { } extension
            && Tags(extension).Contains(0) ? null : "keyIdentifier";

    /// <summary>Issuer and serial number come both or not at all.</summary>
    private static string? AuthorityKeyForm(LintedCertificate certificate)
    {
        if (certificate.Extension(LintedExtension.AuthorityKeyIdentifier) is not { } extension) return null;
        var tags = Tags(extension);
        return tags.Contains(1) == tags.Contains(2) && tags.All(tag => tag is >= 0 and <= 2)
            ? null
            : string.Join(", ", tags.Select(tag => $"[{tag}]"));
    }

    private static List<int> Tags(LintedExtension extension)
    {
        var tags = new List<int>();
        var fields = extension.Reader.ReadSequence();
        while (fields.HasData)
        {
            var tag = fields.PeekTag();
            tags.Add(tag.TagClass == TagClass.ContextSpecific ? tag.TagValue : -1);
            fields.ReadEncodedValue();
        }

        return tags;
    }

    private static string? Critical(LintedCertificate certificate) =>
        certificate.Extensions.FirstOrDefault(extension =>
            extension is
            {
                IsCritical: true,
                Oid: LintedExtension.AuthorityKeyIdentifier or LintedExtension.SubjectKeyIdentifier,
            })?.Oid;

    private static string? SubjectKeyMissing(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.SubjectKeyIdentifier) is null ? "subjectKeyIdentifier" : null;

    private static string? SubjectKeyForm(LintedCertificate certificate) =>
        certificate.Extension(LintedExtension.SubjectKeyIdentifier) is { } extension
            && (extension.Reader.PeekTag() != Asn1Tag.PrimitiveOctetString
                || extension.Reader.ReadOctetString().Length == 0)
            ? Convert.ToHexString(extension.Value.Span)
            : null;
}
