namespace RemoteUi.Core.Machine;

/// <summary>Restarts the machine: everything shuts down and starts again from the stored data.</summary>
public interface IMachineRestart
{
    void Request();
}
