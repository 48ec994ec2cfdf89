namespace RemoteUi.Workbench.Lint;

/// <summary>The rules on the addresses of others (RFC 5280, 4.2.1.13 and 4.2.2.1).</summary>
internal static class PointerRules
{
    private const int Reasons = 1;

    public static LintRule[] All { get; } =
    [
        LintRule.Required("DistributionPointForm", "4.2.1.13", Severity.Medium, PointForm),
        LintRule.Advised("DistributionPointsCritical", "4.2.1.13", Severity.Low, certificate =>
            certificate.Extension(LintedExtension.CrlDistributionPoints) is { IsCritical: true } ? "critical" : null),
        LintRule.Required("AuthorityInformationForm", "4.2.2.1", Severity.Medium, certificate =>
            certificate.Extension(LintedExtension.AuthorityInformation) is { } extension
                && !extension.Reader.ReadSequence().HasData ? "{}" : null),
        LintRule.Required("AuthorityInformationCritical", "4.2.2.1", Severity.Medium, certificate =>
            certificate.Extension(LintedExtension.AuthorityInformation) is { IsCritical: true } ? "critical" : null),
    ];

    /// <summary>A point names a place or an issuer, not reasons alone; and there is at least one.</summary>
    private static string? PointForm(LintedCertificate certificate)
    {
        if (certificate.Extension(LintedExtension.CrlDistributionPoints) is not { } extension) return null;
        var points = extension.Reader.ReadSequence();
        if (!points.HasData) return "{}";
        while (points.HasData)
        {
            var point = points.ReadSequence();
            if (!point.HasData) return "{}";
            var first = point.PeekTag().TagValue;
            point.ReadEncodedValue();
            if (first == Reasons && !point.HasData) return "reasons";
        }

        return null;
    }
}
