using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Workbench.Lint;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>The issued certificate against the rules of RFC 5280; the gravest finding counts.</summary>
internal static class LintChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("E20", CheckLevel.Enroll, "RFC 5280, 4", [.. CertificateLint.Names], LintAsync),
    ];

    private static async Task<CheckOutcome> LintAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.ControlAsync(needsCertificate: true, cancellationToken);
        return Judge(reply.Issued!);
    }

    public static CheckOutcome Judge(X509Certificate2 certificate)
    {
        var findings = CertificateLint.On(certificate.RawDataMemory);
        if (findings.Count == 0) return Pass(CertificateLint.Names.Count.ToString(CultureInfo.InvariantCulture));
        var gravest = findings.MaxBy(finding => finding.Rule.Severity)!;
        string[] arguments = [gravest.Evidence, gravest.Rule.Section, Others(findings, gravest)];
        return gravest.Rule.IsRequired
            ? Fail(gravest.Rule.Severity, gravest.Rule.Name, arguments)
            : Finding(gravest.Rule.Severity, gravest.Rule.Name, arguments);
    }

    private static string Others(IEnumerable<LintFinding> findings, LintFinding gravest)
    {
        var others = findings.Where(finding => finding != gravest).Select(finding => finding.Rule.Name).ToList();
        return others.Count == 0 ? "-" : string.Join(", ", others);
    }
}
