using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// What [Enable Timer for Certificate Issuance Auto Request] locks while it is selected: [Communication Settings] and
/// requests by hand.
/// </summary>
public static class TimerLock
{
    /// <summary>The refusal to give, or null if the timer is off.</summary>
    public static Refusal? Find(MachineSettings machine) =>
        machine.AutoRequest.TimerEnabled ? Refusal.TimerIsOn : null;
}
