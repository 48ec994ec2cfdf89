using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The lock that [Enable Timer for Certificate Issuance Auto Request] sets while it is selected, on [Communication
/// Settings] and manual requests.
/// </summary>
public static class TimerLock
{
    /// <summary>Returns the refusal, or null if the timer is off.</summary>
    public static Refusal? Find(MachineSettings machine) =>
        machine.AutoRequest.TimerEnabled ? Refusal.TimerIsOn : null;
}
