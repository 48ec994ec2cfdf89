using RemoteUi.Core.Client;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Core.Client.RemarkCode;

namespace RemoteUi.Workbench.ServerCheck.Checks.CaCertificates;

/// <summary>
/// The checks that report what the engine itself remarks on a set of CA certificates, one kind of remark a check; their
/// words are the codes of the remarks.
/// </summary>
internal static class RemarkChecks
{
    /// <summary>What breaks a MUST.</summary>
    private static readonly RemarkCode[] Musts =
        [RecipientMissing, ChainBroken, CaNotMarked, IssuerMayNotSign, RaNotByCa];

    public static IEnumerable<Check> All { get; } =
    [
        Check("A2", "RFC 8894, 2.2 and 3.5.2", RecipientMissing, RecipientMayNotEncipher, RaKeyNotRsa),
        Check("A3", "RFC 8894, 4.2.1.2; RFC 5280, 6.1", ChainBroken, ChainIncomplete, CaForeign),
        Check("A4", "RFC 5280, 4.2.1.3 and 4.2.1.9", CaNotMarked, IssuerMayNotSign, RaUsageMissing),
        Check(
            "A5", "RFC 5280, 4.1.2.5", CaExpired, CaNotYetValid, RaExpired, RaNotYetValid, CaEndsSoon, RaEndsSoon,
            OldCaExpired),
        Check(
            "A6", "NIST SP 800-131A; FIPS 186-5, 5.4", RecipientKeyWeak, CaKeyWeak, CertificateSignatureWeak,
            ExponentWeak),
        Check("A7", "RFC 8894, 2.2; RFC 5280, 6.1", RaNotByCa),
    ];

    /// <param name="codes">The worst first.</param>
    private static Check Check(string id, string sections, params RemarkCode[] codes) => new(
        id, CheckLevel.Look, sections, [.. codes.Select(code => $"{code}")],
        async (session, token) => Judge(
            CaSetRemarks.On(await session.Statements.CertificatesAsync(token), session.Time.GetUtcNow()), codes));

    /// <summary>Reports the worst remark, for all certificates that it applies to.</summary>
    internal static CheckOutcome Judge(IReadOnlyList<Remark> remarks, IReadOnlyList<RemarkCode> codes)
    {
        var worst = codes.FirstOrDefault(code => remarks.Any(remark => remark.Code == code), Text);
        var alike = remarks.Where(remark => remark.Code == worst).ToList();
        if (alike.Count == 0) return CheckOutcome.Pass();
        var arguments = Enumerable.Range(0, alike[0].Arguments.Count)
            .Select(at => string.Join("; ", alike.Select(remark => remark.Arguments[at]).Distinct()));
        var severity = SeverityOf(alike[0].Severity);
        return Musts.Contains(worst)
            ? CheckOutcome.Fail(severity, $"{worst}", arguments)
            : CheckOutcome.Finding(severity, $"{worst}", arguments);
    }

    private static Severity SeverityOf(RemarkSeverity severity) => severity switch
    {
        RemarkSeverity.Info => Severity.Info,
        RemarkSeverity.Low => Severity.Low,
        RemarkSeverity.Medium => Severity.Medium,
        _ => Severity.High,
    };
}
