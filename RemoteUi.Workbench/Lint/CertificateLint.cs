using System.Formats.Asn1;

namespace RemoteUi.Workbench.Lint;

/// <summary>Holds a certificate against the profile of RFC 5280, rule by rule.</summary>
internal static class CertificateLint
{
    /// <summary>The rule of a certificate whose structure cannot be read; no other can be applied then.</summary>
    private static readonly LintRule Unreadable = LintRule.Required("Unreadable", "4.1", Severity.High, _ => null);

    private static readonly LintRule[] Rules =
    [
        .. FieldRules.All, .. NameRules.All, .. ExtensionRules.All, .. UsageRules.All, .. KeyIdentifierRules.All,
        .. AlternativeNameRules.All, .. PointerRules.All,
    ];

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> Names { get; } = [Unreadable.Name, .. Rules.Select(rule => rule.Name)];

    /// <summary>Returns the rules that a certificate breaks, in the order of the table. Never throws.</summary>
    /// <param name="encoded">The certificate in DER.</param>
    public static IReadOnlyList<LintFinding> On(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var certificate = LintedCertificate.Read(encoded);
            return [.. Rules.Select(rule => Apply(rule, certificate)).OfType<LintFinding>()];
        }
        catch (AsnContentException exception)
        {
            return [new(Unreadable, exception.Message)];
        }
    }

    /// <summary>An extension that cannot be read is the matter of its own rule; the others pass over it.</summary>
    private static LintFinding? Apply(LintRule rule, LintedCertificate certificate)
    {
        try
        {
            return rule.Find(certificate) is { } evidence ? new(rule, evidence) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
