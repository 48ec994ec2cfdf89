using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>Ends this host and remembers that the program is to build it again.</summary>
public sealed class HostRestart(IHostApplicationLifetime lifetime, ILogger<HostRestart> logger) : IMachineRestart
{
    private int requested;

    public bool IsRequested => Volatile.Read(ref requested) == 1;

    /// <summary>Asks for the restart; answers under way are finished first. Asked twice, it happens once.</summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref requested, 1) == 1) return;
        logger.RestartRequested();
        lifetime.StopApplication();
    }
}
