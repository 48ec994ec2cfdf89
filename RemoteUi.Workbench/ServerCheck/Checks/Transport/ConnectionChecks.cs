using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>Whether connections are kept, and several requests at once are answered.</summary>
internal static class ConnectionChecks
{
    private const int AtOnce = 10;

    public static IEnumerable<Check> All { get; } =
    [
        new("T11", CheckLevel.Look, "RFC 9112, 9.3", ["Closed"], KeepAliveAsync),
        new("T14", CheckLevel.Look, "RFC 9112, 9.4", ["Unanswered"], AtOnceAsync),
    ];

    private static async Task<CheckOutcome> KeepAliveAsync(CheckSession session, CancellationToken cancellationToken)
    {
        for (var request = 0; request < 3; request++)
            if (!await IsOnNewConnectionAsync(session, cancellationToken)) return Pass();
        return Finding(Severity.Low, "Closed");
    }

    /// <summary>A request on a kept connection proves that the server kept it after the one before.</summary>
    private static async Task<bool> IsOnNewConnectionAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var server = session.Order.Server;
        using var message = new HttpCall(
            new Uri(ScepAddress.Write(server.Url, "GetCACaps", server.CaIdentifier)), null, 0).ToMessage();
        var notes = ConnectionNotes.On(message);
        using var deadline = new CancellationTokenSource(server.Timeout, session.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await session.Connections.SendAsync(message, either.Token);
            return notes.IsNew;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested)
        {
            throw new CheckEndedException(CommonOutcomes.NoReply(exception.Message));
        }
    }

    private static async Task<CheckOutcome> AtOnceAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var identifier = session.Order.Server.CaIdentifier;
        var alone = await session.Http.GetAsync("GetCACaps", identifier, cancellationToken);
        if (alone.Answer is not { } expected) return CommonOutcomes.NoReply(ReplyWords.Of(alone));
        var results = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => session.Http.GetAsync("GetCACaps", identifier, cancellationToken)));
        var others = results.Where(result => result.Answer?.Status != expected.Status).ToList();
        return others.Count == 0
            ? Pass()
            : Finding(Severity.Medium, "Unanswered", $"{others.Count}", ReplyWords.Of(others[0]));
    }
}
