using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Polling;

/// <summary>Whether an approved request gets its certificate, and gets it again if the reply was lost.</summary>
internal static class ApprovalChecks
{
    /// <summary>Somebody may approve the request meanwhile; the run does not wait longer than twenty seconds.</summary>
    private const int MaxPolls = 21;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "P5", CheckLevel.Enroll, "RFC 8894, 2.5; RFC 8894, 4.4; RFC 8894, 5.2",
            [
                "IssuesAtOnce", "StillHeld", "Rejected", "PollRefused", "NoCertificate", "RefusedAgain",
                "AnotherCertificate",
            ],
            ApprovedAsync),
    ];

    private static async Task<CheckOutcome> ApprovedAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var held = await Polls.HeldAsync(session, cancellationToken);
        var reply = await WaitAsync(session, held, cancellationToken);
        return reply switch
        {
            { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
            { IsPending: true } =>
                Inconclusive("StillHeld", $"{(MaxPolls - 1) * Pause.TotalSeconds:0}"),
            { PkiStatus: "2" } => Inconclusive("Rejected", reply.Described),
            { IsSuccess: true, Issued: null } => Fail(Severity.High, "NoCertificate"),
            { IsSuccess: true } => Again(reply, await Polls.SendAsync(session, held, cancellationToken)),
            _ => Inconclusive("PollRefused", reply.Described),
        };
    }

    private static async Task<DraftReply> WaitAsync(
        CheckSession session, DraftReply held, CancellationToken cancellationToken)
    {
        var reply = await Polls.SendAsync(session, held, cancellationToken);
        for (var polls = 1; polls < MaxPolls && reply.IsPending; polls++)
        {
            await Task.Delay(Pause, session.Time, cancellationToken);
            reply = await Polls.SendAsync(session, held, cancellationToken);
        }

        return reply;
    }

    private static CheckOutcome Again(DraftReply first, DraftReply second) => second switch
    {
        { IsMissing: true } => CommonOutcomes.NoReply(second.Described),
        { Issued: { } issued } when issued.IsSameAs(first.Issued!) => Pass(),
        { Issued: { } another } => Finding(Severity.Medium, "AnotherCertificate", Thumbprint.Describe(another)),
        _ => Finding(Severity.Medium, "RefusedAgain", second.Described),
    };
}
