using RemoteUi.Fleet;
using RemoteUi.Web.Components.Icons;

namespace RemoteUi.Web.Components.Fleet;

/// <summary>Finds the mark shown beside the state of a rehearsal or the ending of a device.</summary>
public static class RehearsalMarks
{
    public static Mark Of(Rehearsal rehearsal) => rehearsal switch
    {
        { State: RehearsalState.Running or RehearsalState.Stopping } => Mark.Busy,
        { Stopped: StopReason.TooManyFailed } => Mark.Bad,
        { Stopped: not null } => Mark.Ahead,
        { Issued: var issued, Settings.Devices: var devices } when issued < devices => Mark.Warn,
        _ => Mark.Good,
    };

    public static Mark Of(Ending ending) => ending switch
    {
        Ending.Issued => Mark.Good,
        Ending.IssuedNotReceived or Ending.Pending => Mark.Warn,
        Ending.Refused or Ending.NoChallenge or Ending.NoAnswer => Mark.Bad,
        _ => Mark.Ahead,
    };
}
