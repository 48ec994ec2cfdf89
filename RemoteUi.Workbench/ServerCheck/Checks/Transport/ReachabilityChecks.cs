using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>Whether the address answers, and GetCACaps can be read.</summary>
internal static class ReachabilityChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("T1", CheckLevel.Look, "RFC 8894, 4.1", ["NoAnswer", "Redirected"], AnswersAsync),
        new("T2", CheckLevel.Look, "RFC 8894, 3.5", ["HttpError", "NotText"], CapabilitiesAsync),
    ];

    private static async Task<CheckOutcome> AnswersAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var result = await session.Statements.AskAsync("GetCACaps", cancellationToken);
        if (result is TransportResult.Fault fault) return Fail(Severity.High, "NoAnswer", fault.Evidence);
        return result.Exchanges.FirstOrDefault(exchange => exchange.HttpStatus is >= 300 and < 400) is { } redirect
            ? Finding(Severity.Low, "Redirected", redirect.Remark ?? $"HTTP {redirect.HttpStatus}")
            : Pass();
    }

    private static async Task<CheckOutcome> CapabilitiesAsync(
        CheckSession session, CancellationToken cancellationToken) =>
        await session.Statements.AskAsync("GetCACaps", cancellationToken) switch
        {
            TransportResult.Fault fault => CommonOutcomes.NoReply(fault.Evidence),
            TransportResult.Reply { IsSuccess: false } refused =>
                Finding(Severity.Medium, "HttpError", ReplyWords.Of(refused)),
            TransportResult.Reply reply when IsText(reply.Body) => Pass(),
            var other => Finding(Severity.Medium, "NotText", ReplyWords.Of(other)),
        };

    /// <summary>An empty body is the text of a server that states nothing.</summary>
    private static bool IsText(byte[] body) =>
        body.Length == 0 || (!ReplyBody.IsHtml(body) && ReplyBody.Excerpt(body) is not null) || IsBlank(body);

    private static bool IsBlank(byte[] body) => body.All(one => one is (byte)'\r' or (byte)'\n' or (byte)' ' or 0);
}
