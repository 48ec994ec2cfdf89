namespace RemoteUi.Workbench.Lint;

/// <summary>Represents one rule of RFC 5280 on a certificate.</summary>
/// <param name="Name">Names the rule in texts; stable.</param>
/// <param name="Section">The source of the rule, for example "RFC 5280, 4.1.2.2".</param>
/// <param name="IsRequired">Whether the section says MUST, for what the rule finds.</param>
/// <param name="Find">Returns what breaks the rule, as evidence; null if nothing does.</param>
internal sealed record LintRule(
    string Name, string Section, Severity Severity, bool IsRequired, Func<LintedCertificate, string?> Find)
{
    /// <summary>A rule that RFC 5280 states with MUST.</summary>
    public static LintRule Required(
        string name, string section, Severity severity, Func<LintedCertificate, string?> find) =>
        new(name, "RFC 5280, " + section, severity, true, find);

    /// <summary>A rule that RFC 5280 states with SHOULD, or that others rely on.</summary>
    public static LintRule Advised(
        string name, string section, Severity severity, Func<LintedCertificate, string?> find) =>
        new(name, "RFC 5280, " + section, severity, false, find);
}

/// <summary>Represents a rule that a certificate breaks, with what breaks it.</summary>
internal sealed record LintFinding(LintRule Rule, string Evidence);
