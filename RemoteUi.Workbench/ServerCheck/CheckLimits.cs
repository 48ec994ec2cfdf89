namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Defines how much a run may demand of a server.</summary>
public static class CheckLimits
{
    /// <summary>The maximum number of certificates that a run obtains.</summary>
    public const int MaxCertificates = 25;

    /// <summary>The maximum number of messages that the checks of level Probe send.</summary>
    public const int MaxProbes = 400;

    /// <summary>The maximum number of messages per second.</summary>
    public const int MaxPerSecond = 50;

    /// <summary>The maximum number of exchanges that a result keeps.</summary>
    public const int MaxKeptExchanges = 12;
}
