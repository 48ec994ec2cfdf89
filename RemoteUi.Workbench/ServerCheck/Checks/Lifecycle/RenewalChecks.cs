using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Lifecycle;

/// <summary>Whether a certificate can be renewed by its own signature, in the new way and the old.</summary>
internal static class RenewalChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "L1", CheckLevel.Enroll, "RFC 8894, 2.5; RFC 8894, 3.3.1; RFC 8894, 3.5.2",
            ["Pending", "Refused", "NotStated", "Unusable"], RenewalAsync),
        new("L2", CheckLevel.Enroll, "RFC 8894, 3.5.2", ["Pending", "Refused", "NoRenewal"], OldSignerAsync),
    ];

    private static async Task<CheckOutcome> RenewalAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.Renewals.TryAsync(cancellationToken);
        return reply switch
        {
            { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
            { IsSuccess: true } => Pass(),
            { IsPending: true } => PassAs("Pending"),
            _ when !reply.Draft.Ca.Capabilities.States(CaCapabilities.Renewal) =>
                Skipped("NotStated", reply.Described),
            { IsRefused: true } => Finding(Severity.High, "Refused", reply.Described),
            _ => Fail(Severity.High, "Unusable", reply.Refusal?.Message ?? reply.Described),
        };
    }

    /// <summary>A PKCSReq signed with the old certificate, by which servers renew that predate RenewalReq.</summary>
    private static async Task<CheckOutcome> OldSignerAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var renewal = await session.Renewals.TryAsync(cancellationToken);
        var reply = await OldSignerAsync(session, withPassword: false, cancellationToken);
        if (reply.IsRefused && session.Challenges.HasAny)
            reply = await OldSignerAsync(session, withPassword: true, cancellationToken);
        return reply switch
        {
            { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
            { IsSuccess: true } => Pass(),
            { IsPending: true } => PassAs("Pending"),
            _ when renewal.IsSuccess || renewal.IsPending => Finding(Severity.Info, "Refused", reply.Described),
            _ => Finding(Severity.Medium, "NoRenewal", reply.Described),
        };
    }

    private static async Task<DraftReply> OldSignerAsync(
        CheckSession session, bool withPassword, CancellationToken cancellationToken)
    {
        var password = withPassword ? session.Challenges.Next() : null;
        var draft = await session.Renewals.DraftAsync(password, cancellationToken);
        return await session.SendAsync(draft with { MessageType = "19" }, cancellationToken);
    }
}
