using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.ServerCheck.Messages;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// The renewal of the positive control's certificate (RFC 8894, 2.5 and 3.3.1.2): a RenewalReq for a new key, first
/// without a challenge password, as the standard advises, then with one if the run has any.
/// </summary>
internal sealed class Renewals(CheckSession session)
{
    /// <summary>The reply to the renewal without a challenge password; null until it was sent.</summary>
    public DraftReply? WithoutPassword { get; private set; }

    /// <summary>The reply to the renewal with a challenge password; null if that was not needed.</summary>
    public DraftReply? WithPassword { get; private set; }

    /// <summary>
    /// Sends the renewal if it was not sent yet, and returns the reply that counts, whatever it is. Ends the check if
    /// there is no certificate to renew.
    /// </summary>
    public async Task<DraftReply> TryAsync(CancellationToken cancellationToken)
    {
        if (WithoutPassword is null)
        {
            WithoutPassword = await session.SendAsync(await DraftAsync(null, cancellationToken), cancellationToken);
            if (WithoutPassword.IsRefused && session.Challenges.HasAny)
                WithPassword = await session.SendAsync(
                    await DraftAsync(session.Challenges.Next(), cancellationToken), cancellationToken);
        }

        return WithPassword ?? WithoutPassword;
    }

    /// <summary>
    /// Drafts the renewal of the positive control's certificate: the same names, a new key, signed with the old one.
    /// </summary>
    public async Task<RequestDraft> DraftAsync(Secret? challengePassword, CancellationToken cancellationToken)
    {
        var old = await session.ControlAsync(needsCertificate: true, cancellationToken);
        session.Footprint.DemandRoom();
        return Draft(session.Drafts.NewKey(), old, challengePassword);
    }

    private RequestDraft Draft(PrivateKey newKey, DraftReply old, Secret? challengePassword)
    {
        var csr = old.Draft.Csr! with
        {
            Subject = old.Issued!.SubjectName,
            Key = newKey.Rsa,
            ChallengePassword = challengePassword,
        };
        return session.Drafts.Sound(old.Draft.Ca, csr, old.Draft.SignerKey, old.Issued.RawData) with
        {
            MessageType = "17",
            OtherKeys = [newKey],
            ByGet = old.Draft.ByGet,
        };
    }
}
