using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>What a client gets that repeats its request because the reply was lost.</summary>
internal static class RepetitionChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E17", CheckLevel.Enroll, "RFC 8894, 5.2; RFC 8894, 7.4",
            ["Refused", "AnotherCertificate", "NoCertificate"], SameMessageAsync),
        new(
            "E18", CheckLevel.Enroll, "RFC 8894, 3.2.1.1; RFC 8894, 5.2",
            ["Refused", "AnotherCertificate", "NoCertificate", "Unclean"], NewNonceAsync),
    ];

    private static async Task<CheckOutcome> SameMessageAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        session.Footprint.DemandRoom();
        var reply = await session.AgainAsync(control, cancellationToken);
        return IsRepeated(control, reply)
            ?? (reply.IsMissing ? CommonOutcomes.NoReply(reply.Described)
                : Finding(Severity.Medium, "Refused", reply.Described));
    }

    /// <summary>The same transaction in a message of its own: another nonce, encrypted again.</summary>
    private static async Task<CheckOutcome> NewNonceAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        session.Footprint.DemandRoom();
        var reply = await session.WithNewNonceAsync(control, cancellationToken);
        return IsRepeated(control, reply) ?? reply switch
        {
            { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
            { PkiStatus: "2" } => PassAs("Refused", reply.Described),
            _ => Finding(Severity.Medium, "Unclean", reply.Described),
        };
    }

    /// <summary>
    /// The outcome if the request was accepted again; null if it was not. Whether the certificate is for the right key
    /// is the matter of E9.
    /// </summary>
    private static CheckOutcome? IsRepeated(DraftReply control, DraftReply reply) =>
        (control.Obtained, reply.Obtained) switch
        {
            _ when reply.IsPending => Pass(),
            _ when !reply.IsSuccess => null,
            (null, _) when control.IsSuccess => CommonOutcomes.ControlRefused(control.Described),
            (_, null) => Fail(Severity.Medium, "NoCertificate"),
            (null, _) => Pass(),
            ({ } first, { } again) when again.IsSameAs(first) => Pass(),
            (_, { } another) => Finding(Severity.Medium, "AnotherCertificate", Thumbprint.Describe(another)),
        };
}
