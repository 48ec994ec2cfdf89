namespace RemoteUi.Web.Hosting;

/// <summary>Represents whether the program is still starting. Each host that is built has its own.</summary>
public sealed class StartPhase
{
    private volatile bool isOver;

    /// <summary>Whether the program has started, and listens.</summary>
    public bool IsOver => isOver;

    public void End() => isOver = true;
}
