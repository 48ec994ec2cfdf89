using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Checks the challenge password of an initial request (RFC 8894, 2.4). A renewal is authorized by the certificate that
/// signs it.
/// </summary>
internal sealed class ChallengeGate(OneTimePasswords passwords, WrongPasswords wrong)
{
    /// <summary>
    /// Returns the hash of the one-time password that is reserved for the request, or null if there is none. Throws
    /// <see cref="RequestRefusedException"/>.
    /// </summary>
    /// <param name="caller">The caller's address, by which wrong passwords are counted.</param>
    public byte[]? Check(CertificationRequest asked, PracticeCaBehavior behavior, string caller)
    {
        if (behavior.Challenge == ChallengeRule.None) return null;
        if (asked.ChallengePassword is not { } presented)
            throw new RequestRefusedException(FailInfo.BadRequest, RefusalReasons.ChallengeMissing);
        try
        {
            return behavior.Challenge == ChallengeRule.Fixed
                ? CheckFixed(presented, behavior.FixedPassword)
                : CheckOneTime(presented, asked.Requested);
        }
        catch (RequestRefusedException)
        {
            wrong.Note(caller);
            throw;
        }
    }

    /// <summary>Refuses a caller that presented too many wrong passwords, whatever it presents now.</summary>
    public void CheckCaller(PracticeCaBehavior behavior, string caller)
    {
        if (behavior.Challenge != ChallengeRule.None && wrong.IsBlocked(caller))
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                $"Too many wrong challenge passwords came from this address: {WrongPasswords.Max} within a minute. "
                    + "Wait a minute, then try again.");
    }

    public void Spend(byte[] passwordHash) => passwords.Spend(passwordHash);

    /// <summary>Makes a one-time password good again whose request could not be stored.</summary>
    public void Release(byte[] passwordHash) => passwords.Release(passwordHash);

    private static byte[]? CheckFixed(ChallengePassword presented, ChallengePassword? expected) =>
        expected is not null && expected.Matches(presented)
            ? null
            : throw new RequestRefusedException(FailInfo.BadRequest, RefusalReasons.ChallengeWrong);

    /// <summary>A password for other names stays good: its owner may still use it.</summary>
    private byte[] CheckOneTime(ChallengePassword presented, RequestedCertificate requested)
    {
        var hash = presented.Hash();
        if (!passwords.TryReserve(hash))
            throw new RequestRefusedException(FailInfo.BadRequest, RefusalReasons.OneTimeChallengeWrong);
        if (passwords.BindingOf(hash) is { } binding && BoundNames.Difference(binding, requested) is { } reason)
        {
            passwords.Release(hash);
            throw new RequestRefusedException(FailInfo.BadRequest, reason);
        }

        return hash;
    }
}
