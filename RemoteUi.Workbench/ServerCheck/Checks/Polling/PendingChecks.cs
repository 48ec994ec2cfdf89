using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Polling;

/// <summary>Whether a PENDING holds what it must, and nothing else.</summary>
internal static class PendingChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "P1", CheckLevel.Enroll, "RFC 8894, 3.3.2.3; RFC 8894, 3.2.1",
            ["IssuesAtOnce", "Envelope", "FailInfo", "Nonce", "Transaction"], WellFormedAsync),
    ];

    private static async Task<CheckOutcome> WellFormedAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var held = await Polls.HeldAsync(session, cancellationToken);
        var attributes = held.Message!.Attributes;
        if (attributes.Text(ScepOids.TransactionId) != held.Draft.TransactionId)
            return Fail(Severity.High, "Transaction", attributes.Text(ScepOids.TransactionId) ?? "-");
        if (!attributes.Octets(ScepOids.RecipientNonce).AsSpan().SequenceEqual(held.Draft.SenderNonce))
            return Fail(Severity.High, "Nonce");
        if (held.Message.Content.Length > 0) return Fail(Severity.Low, "Envelope", $"{held.Message.Content.Length}");
        return held.FailInfo is { } failInfo ? Finding(Severity.Low, "FailInfo", failInfo) : Pass();
    }
}
