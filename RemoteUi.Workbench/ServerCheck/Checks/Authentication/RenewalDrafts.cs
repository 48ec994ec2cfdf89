using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Drafts renewals beside one that the server accepted in the same run.</summary>
internal static class RenewalDrafts
{
    /// <summary>
    /// Drafts a sound renewal like the accepted one, with a challenge password only if that one needed it. Ends the
    /// check if the server renews nothing.
    /// </summary>
    public static async Task<RequestDraft> SoundAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: true, cancellationToken);
        var accepted = await session.Renewals.TryAsync(cancellationToken);
        if (accepted.IsMissing) throw new CheckEndedException(CommonOutcomes.NoReply(accepted.Described));
        if (!accepted.IsSuccess && !accepted.IsPending)
            throw new CheckEndedException(CommonOutcomes.ControlRefused(accepted.Described));
        var needsPassword = accepted.Draft.Csr!.ChallengePassword is not null;
        return await session.Renewals.DraftAsync(
            needsPassword ? session.Challenges.Next() : null, cancellationToken);
    }
}
