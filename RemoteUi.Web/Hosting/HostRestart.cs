using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>Stops this host and records that the program is to build it again.</summary>
public sealed class HostRestart(IHostApplicationLifetime lifetime, ILogger<HostRestart> logger) : IMachineRestart
{
    private int requested;

    public bool IsRequested => Volatile.Read(ref requested) == 1;

    /// <summary>
    /// Requests the restart, which lets responses in progress finish first. Further calls have no effect.
    /// </summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref requested, 1) == 1) return;
        logger.RestartRequested();
        lifetime.StopApplication();
    }
}
