using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Web.Components.Icons;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Judges a server that replied to [Test Connection]: whether a request can succeed there, and what will cause trouble.
/// </summary>
public static class ConnectionVerdicts
{
    /// <summary>A certificate that becomes valid later than this after now is rejected by the device.</summary>
    private static readonly TimeSpan AcceptedAhead = TimeSpan.FromDays(1);
    private static readonly TimeSpan UsualTolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <summary>Returns the verdicts, those that rule out any success first.</summary>
    public static IReadOnlyList<Verdict> Of(CaResult.Found found, CommunicationSettings server, DateTimeOffset now) =>
    [
        .. OfClock(found.Report.ClockDifference)
            .Concat(OfDates(found.Report.CaCertificates, now))
            .Concat(OfAlgorithms(found.Ca.Capabilities))
            .Concat(OfCertificates(found.Report.CaCertificates))
            .Concat(OfTrust(server))
            .OrderBy(verdict => verdict.Mark == Mark.Bad ? 0 : 1),
    ];

    /// <summary>Returns the key of the sentence above the verdicts.</summary>
    public static string HeadlineOf(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Count == 0 ? "Test.Found"
        : verdicts[0].Mark == Mark.Bad ? "Test.CannotSucceed" : "Test.FoundWithWarnings";

    private static IEnumerable<Verdict> OfClock(TimeSpan? serverAhead)
    {
        if (serverAhead > AcceptedAhead) yield return new(Mark.Bad, "Verdict.ClockFarAhead");
        else if (serverAhead?.Duration() > UsualTolerance) yield return new(Mark.Warn, "Verdict.ClockDiffers");
    }

    private static IEnumerable<Verdict> OfDates(IReadOnlyList<ReportedCertificate> certificates, DateTimeOffset now)
    {
        var anyCaIsValid = certificates.Any(other =>
            other.Role == CaCertificateRole.Ca && other.NotBefore <= now && other.NotAfter >= now);
        foreach (var certificate in certificates.Where(one => one.Role != CaCertificateRole.Other || one.IsRecipient))
        {
            var isNeeded = certificate.IsRecipient || (certificate.Role == CaCertificateRole.Ca && !anyCaIsValid);
            var mark = isNeeded ? Mark.Bad : Mark.Warn;
            if (certificate.NotBefore > now) yield return new(mark, "Verdict.NotYetValid", certificate.Subject);
            else if (certificate.NotAfter < now) yield return new(mark, "Verdict.Expired", certificate.Subject);
            else if (certificate.NotAfter - now < Soon)
                yield return new(Mark.Warn, "Verdict.EndsSoon", certificate.Subject);
        }
    }

    private static IEnumerable<Verdict> OfAlgorithms(CaCapabilities capabilities)
    {
        var best = MessageAlgorithms.For(capabilities);
        if (best.IsWeak)
            yield return new(Mark.Warn, "Verdict.WeakAlgorithms", $"{best.CipherName}, {best.Digest.Name}");
    }

    private static IEnumerable<Verdict> OfCertificates(IReadOnlyList<ReportedCertificate> certificates)
    {
        foreach (var certificate in certificates.Where(one => one.IsWeak))
            yield return new(Mark.Warn, "Verdict.WeakCertificate", certificate.Subject);
        foreach (var certificate in certificates.Where(one => one.Role == CaCertificateRole.Ra
            && !one.KeyAndSignature.StartsWith("RSA", StringComparison.Ordinal)))
            yield return new(Mark.Warn, "Verdict.RaHasNoRsaKey", certificate.Subject);
    }

    private static IEnumerable<Verdict> OfTrust(CommunicationSettings server)
    {
        if (server.CaFingerprint is null && server.ServerUrl.Scheme != Uri.UriSchemeHttps)
            yield return new(Mark.Warn, "Verdict.CaNotAuthenticated");
    }
}
