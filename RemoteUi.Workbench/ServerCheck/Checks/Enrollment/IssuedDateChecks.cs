using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether the dates of the issued certificate are in force, and inside the CA's.</summary>
internal static class IssuedDateChecks
{
    /// <summary>A clock may be off by so much.</summary>
    private static readonly TimeSpan Allowance = TimeSpan.FromMinutes(1);

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E14", CheckLevel.Enroll, "RFC 5280, 4.1.2.5; RFC 5280, 6.1.3",
            ["NotYetValid", "Expired", "OutlivesCa", "OlderThanCa"], DatesAsync),
    ];

    private static async Task<CheckOutcome> DatesAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.ControlAsync(needsCertificate: true, cancellationToken);
        return Judge(reply.Issued!, reply.Draft.Ca.Ca, session.Time.GetUtcNow());
    }

    public static CheckOutcome Judge(X509Certificate2 issued, X509Certificate2 ca, DateTimeOffset now)
    {
        DateTimeOffset from = issued.NotBefore, to = issued.NotAfter, caFrom = ca.NotBefore, caTo = ca.NotAfter;
        if (to <= now || to <= from) return Finding(Severity.High, "Expired", Shown(from), Shown(to));
        if (from > now + Allowance) return Finding(Severity.High, "NotYetValid", Shown(from), Shown(now));
        if (to > caTo) return Finding(Severity.Medium, "OutlivesCa", Shown(to), Shown(caTo));
        return from < caFrom ? Finding(Severity.Low, "OlderThanCa", Shown(from), Shown(caFrom)) : Pass();
    }

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
