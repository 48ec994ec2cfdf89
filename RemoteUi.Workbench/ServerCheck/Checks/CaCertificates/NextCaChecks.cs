using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.CaCertificates;

/// <summary>
/// Whether the next CA certificate, if the server hands one out, can be trusted and follows the present one.
/// </summary>
internal static class NextCaChecks
{
    private const string NextCaCertificate = "application/x-x509-next-ca-cert";

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "A9", CheckLevel.Look, "RFC 8894, 4.7.1",
            ["NotStated", "NoneYet", "Fails", "NotTrusted", "NoCa", "Same", "Ends", "Gap", "ContentType"], NextAsync),
    ];

    private static async Task<CheckOutcome> NextAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var capabilities = await session.Statements.CapabilitiesAsync(cancellationToken);
        if (!capabilities.States("GetNextCACert")) return Skipped("NotStated");
        var ca = await session.CaAsync(cancellationToken);
        var directory = new CaDirectory(
            new HttpScepTransport(session.Connections, session.Time), session.Time, NullLogger<CaDirectory>.Instance);
        var result = await directory.GetNextCaAsync(session.Order.Server, ca, cancellationToken);
        return result switch
        {
            LookupResult<IReadOnlyList<X509Certificate2>>.Found found =>
                Judge(ca.Ca, found.Value, session.Time.GetUtcNow(), found.Report.Exchanges[^1].ContentType),
            LookupResult<IReadOnlyList<X509Certificate2>>.NotUsable refused =>
                Fail(Severity.High, "NotTrusted", refused.Evidence),
            LookupResult<IReadOnlyList<X509Certificate2>>.NoReply { Fault: { HttpStatus: >= 400 and < 500 } fault } =>
                Finding(Severity.Info, "NoneYet", fault.Evidence),
            LookupResult<IReadOnlyList<X509Certificate2>>.NoReply { Fault: var fault } =>
                Finding(Severity.Medium, "Fails", fault.Evidence),
            _ => throw new InvalidOperationException($"GetNextCACert ended as {result.GetType().Name}"),
        };
    }

    /// <summary>The next one has to be there before the present one ends, and not to end before it.</summary>
    internal static CheckOutcome Judge(
        X509Certificate2 present, IReadOnlyList<X509Certificate2> received, DateTimeOffset now, string? contentType)
    {
        var next = new CaSelection(received, now).Ca;
        if (!CertificateChain.MayIssue(next)) return Finding(Severity.Medium, "NoCa", next.Subject);
        if (next.IsSameAs(present)) return Finding(Severity.Low, "Same", next.Subject);
        if (next.NotAfter < present.NotAfter || CaDates.HasEnded(next, now))
            return Finding(Severity.Medium, "Ends", next.Subject, Date(next.NotAfter));
        if (next.NotBefore > present.NotAfter)
            return Finding(Severity.Medium, "Gap", next.Subject, Date(next.NotBefore));
        return contentType?.StartsWith(NextCaCertificate, StringComparison.OrdinalIgnoreCase) == true
            ? Pass()
            : Finding(Severity.Low, "ContentType", contentType ?? "-", NextCaCertificate);
    }

    private static string Date(DateTime date) => date.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture);
}
