using RemoteUi.Core;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Hands out the challenge passwords of a run: the fixed one again and again, one-time ones once.</summary>
internal sealed class ChallengeSupply(CheckOrder order)
{
    private int used;

    /// <summary>Whether the run has passwords at all; without them, requests are sent without one.</summary>
    public bool HasAny => order.ChallengePasswords.Count > 0;

    /// <summary>The number of passwords left; null if there is no limit.</summary>
    public int? Left => HasAny && order.PasswordsAreOneTime ? order.ChallengePasswords.Count - used : null;

    /// <summary>
    /// Returns the next password, or null if the run has none. Ends the check if every one-time password was used.
    /// </summary>
    public Secret? Next()
    {
        if (!HasAny) return null;
        if (!order.PasswordsAreOneTime) return order.ChallengePasswords[0];
        if (used == order.ChallengePasswords.Count) throw new CheckEndedException(CommonOutcomes.NoChallengeLeft);
        return order.ChallengePasswords[used++];
    }
}
