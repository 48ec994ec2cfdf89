namespace RemoteUi.Core.Enrollment;

/// <summary>Restarts the machine: everything goes down and comes up again from what is stored.</summary>
public interface IMachineRestart
{
    void Request();
}
