using System.Text;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>What GetCACaps states, and how.</summary>
internal static class StatementChecks
{
    /// <summary>The keywords of RFC 8894, table 7, and one in use beside them.</summary>
    private static readonly string[] Keywords =
    [
        CaCapabilities.Aes, "DES3", "GetNextCACert", CaCapabilities.Post, CaCapabilities.Renewal, "SHA-1",
        CaCapabilities.Sha256, CaCapabilities.Sha512, CaCapabilities.Standard, CaCapabilities.Aes256,
    ];

    public static IEnumerable<Check> All { get; } =
    [
        new("C1", CheckLevel.Look, "RFC 8894, 3.5.2", ["Empty", "BadLines", "WrongCase", "ContentType"], ShapeAsync),
        new("C2", CheckLevel.Look, "RFC 8894, 2.9 and 3.5.2", ["NotStated"], AesAsync),
        new("C3", CheckLevel.Look, "RFC 8894, 2.9 and 3.5.2", ["NotStated"], Sha2Async),
        new("C6", CheckLevel.Look, "RFC 8894, 2.9 and 3.5.2", ["Missing", "KeywordMissing", "Alone"], StandardAsync),
    ];

    private static async Task<CheckOutcome> ShapeAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var result = await session.Statements.AskAsync("GetCACaps", cancellationToken);
        if (result is not TransportResult.Reply { IsSuccess: true } reply)
            return CommonOutcomes.NoReply(ReplyWords.Of(result));
        var stated = CapabilitiesReader.Read(reply.Body).Stated;
        var lines = LinesOf(reply.Body);
        if (lines.Count == 0) return Finding(Severity.Medium, "Empty");
        if (lines.Except(stated).ToList() is { Count: > 0 } others)
            return Finding(Severity.Medium, "BadLines", string.Join("; ", others));
        if (stated.Where(IsInWrongCase).ToList() is { Count: > 0 } wrong)
            return Fail(Severity.Low, "WrongCase", string.Join(", ", wrong));
        return reply.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true
            ? Pass()
            : Finding(Severity.Info, "ContentType", reply.ContentType ?? "-");
    }

    private static List<string> LinesOf(byte[] body) =>
        [
            .. Encoding.UTF8.GetString(body)
                .Split(
                    ['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    private static bool IsInWrongCase(string stated) =>
        !Keywords.Contains(stated) && Keywords.Contains(stated, StringComparer.OrdinalIgnoreCase);

    private static async Task<CheckOutcome> AesAsync(CheckSession session, CancellationToken cancellationToken) =>
        MessageAlgorithms.For(await session.Statements.CapabilitiesAsync(cancellationToken)) is
        {
            CipherIsWeak: true,
        } best
            ? Finding(Severity.Medium, "NotStated", best.CipherName)
            : Pass();

    private static async Task<CheckOutcome> Sha2Async(CheckSession session, CancellationToken cancellationToken) =>
        MessageAlgorithms.For(await session.Statements.CapabilitiesAsync(cancellationToken)) is
        {
            DigestIsWeak: true,
        } best
            ? Finding(Severity.Medium, "NotStated", best.Digest.Name!)
            : Pass();

    /// <summary>
    /// The keyword implies the others; older clients know only the others, and fall back to 3DES, SHA-1, and GET.
    /// </summary>
    private static async Task<CheckOutcome> StandardAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var capabilities = await session.Statements.CapabilitiesAsync(cancellationToken);
        var missing = CaCapabilities.ImpliedByStandard.Where(keyword => !capabilities.Lists(keyword)).ToList();
        return (capabilities.Lists(CaCapabilities.Standard), missing.Count) switch
        {
            (true, 0) => Pass(),
            (true, _) => Finding(Severity.Info, "Alone", string.Join(", ", missing)),
            (false, 0) => Finding(Severity.Low, "KeywordMissing"),
            _ => Finding(Severity.Low, "Missing", string.Join(", ", missing)),
        };
    }
}
