using System.Security.Cryptography;
using RemoteUi.Core;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether the challenge password is required, compared, and good once.</summary>
internal static class ChallengeChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("S1", CheckLevel.Probe, "RFC 8894, 2.4", ["Accepted", "NoChallenge"], WrongAsync),
        new("S2", CheckLevel.Probe, "RFC 8894, 2.4", ["Accepted", "Open", "OpenButHeld"], MissingAsync),
        new("S3", CheckLevel.Probe, "RFC 8894, 2.4; RFC 8894, 7.3", ["Twice", "Fixed", "NoChallenge"], TwiceAsync),
    ];

    private static async Task<CheckOutcome> WrongAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        if (!session.Challenges.HasAny) return Skipped("NoChallenge");
        var wrong = new Secret(Convert.ToHexString(RandomNumberGenerator.GetBytes(8)));
        var reply = await session.SendAsync(await WithAsync(session, wrong, cancellationToken), cancellationToken);
        session.Shared.Keep(SharedRequests.WrongPassword, reply);
        return Refusal.Judge(reply, session.Control!, Finding(Severity.Critical, "Accepted"));
    }

    private static async Task<CheckOutcome> MissingAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        if (!session.Challenges.HasAny)
            return control.IsPending ? PassAs("OpenButHeld") : Finding(Severity.Critical, "Open");
        return await Refusal.OfAsync(
            session, await WithAsync(session, null, cancellationToken), Finding(Severity.Critical, "Accepted"),
            cancellationToken);
    }

    /// <summary>Sends the password of the positive control once more, for another key and name.</summary>
    private static async Task<CheckOutcome> TwiceAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        if (control.Draft.Csr!.ChallengePassword is not { } used) return Skipped("NoChallenge");
        if (!session.Order.PasswordsAreOneTime && session.Shared.Known(SharedRequests.ByGet) is { IsSuccess: true })
            return Finding(Severity.Low, "Fixed");
        return await Refusal.OfAsync(
            session, await WithAsync(session, used, cancellationToken),
            session.Order.PasswordsAreOneTime ? Finding(Severity.High, "Twice") : Finding(Severity.Low, "Fixed"),
            cancellationToken);
    }

    /// <summary>Drafts a sound request with a password that is not taken from the supply.</summary>
    private static async Task<RequestDraft> WithAsync(
        CheckSession session, Secret? password, CancellationToken cancellationToken)
    {
        session.Footprint.DemandRoom();
        return session.Drafts.Sound(await session.CaAsync(cancellationToken), password) with
        {
            ByGet = session.GoesByGet,
        };
    }
}
