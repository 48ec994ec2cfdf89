using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.CaCertificates;

/// <summary>How GetCACert is answered.</summary>
internal static class DistributionChecks
{
    private const string OneCertificate = "application/x-x509-ca-cert";
    private const string Several = "application/x-x509-ca-ra-cert";
    private const int Asks = 3;

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "A1", CheckLevel.Look, "RFC 8894, 4.2.1 and 3.4", ["NotReadable", "NotBinary", "ContentType"],
            ReadableAsync),
        new(
            "A8", CheckLevel.Look, "RFC 8894, 2.2 and 7.2", ["NoFingerprint", "NotAuthenticated", "Differs", "LeftOut"],
            FingerprintAsync),
        new("A10", CheckLevel.Look, "RFC 8894, 4.2.1", ["Changes"], StableAsync),
    ];

    private static async Task<CheckOutcome> ReadableAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var result = await session.Statements.AskAsync("GetCACert", cancellationToken);
        if (result is not TransportResult.Reply reply) return CommonOutcomes.NoReply(ReplyWords.Of(result));
        if (!reply.IsSuccess) return Fail(Severity.High, "NotReadable", ReplyWords.Of(reply));
        try
        {
            var count = CertificateSetReader.Read(reply.Body).Count;
            if (!ReplyBody.MayBeBinary(reply.Body)) return Finding(Severity.Medium, "NotBinary");
            var expected = count == 1 ? OneCertificate : Several;
            var stated = reply.ContentType?.Split(';')[0].Trim();
            return string.Equals(stated, expected, StringComparison.OrdinalIgnoreCase)
                ? Pass()
                : Finding(Severity.Low, "ContentType", stated ?? "-", expected);
        }
        catch (ScepFormatException refusal)
        {
            return Fail(Severity.High, "NotReadable", refusal.Message);
        }
    }

    private static async Task<CheckOutcome> FingerprintAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var server = session.Order.Server;
        if (server.CaFingerprint is not { } pinned)
            return Skipped(server.Url.Scheme == Uri.UriSchemeHttps ? "NoFingerprint" : "NotAuthenticated");
        var received = ServerStatements.Read(await session.Statements.AskAsync("GetCACert", cancellationToken));
        try
        {
            var outside = received.Count - CaFingerprint.Trusted(received, pinned).Count;
            return outside == 0 ? Pass() : Finding(Severity.Info, "LeftOut", $"{outside}");
        }
        catch (ScepFormatException refusal)
        {
            return Fail(Severity.High, "Differs", refusal.Message);
        }
    }

    private static async Task<CheckOutcome> StableAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var first = Thumbprints(await session.Statements.AskAsync("GetCACert", cancellationToken));
        for (var ask = 1; ask < Asks; ask++)
        {
            var next = await session.Statements.AskAgainAsync("GetCACert", cancellationToken);
            if (next is TransportResult.Fault) return CommonOutcomes.NoReply(ReplyWords.Of(next));
            if (!first.SetEquals(Thumbprints(next))) return Finding(Severity.Medium, "Changes");
        }

        return Pass();
    }

    private static HashSet<string> Thumbprints(TransportResult result) =>
        [.. ServerStatements.Read(result).Select(Thumbprint.Of)];
}
