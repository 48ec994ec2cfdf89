namespace RemoteUi.PracticeCa;

/// <summary>
/// Takes notice of what an administrator changes at the practice CA. The host may register one, to record it.
/// </summary>
public interface IPracticeCaChanges
{
    /// <summary>
    /// Called before a change. The result is called after it; neither of the two, if the program ends between them or
    /// the change throws. If this throws, nothing is changed.
    /// </summary>
    /// <param name="subject">What is to be changed: numbers in the register, a serial number, or null.</param>
    IPracticeCaAttempt Try(PracticeCaChange change, string? subject = null);

    /// <summary>A one-time challenge password was made. Nobody gets it before this returns.</summary>
    /// <param name="by">The user who fetched it by HTTP authentication; null for the host's caller.</param>
    void OneTimePasswordMade(string? by);
}

/// <summary>Specifies what is to be changed.</summary>
public enum PracticeCaChange
{
    Approve,
    Reject,
    Revoke,
    Behave,
    Replace,
    MakeNext,
    RollOver,
    Profile,
}
