namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Specifies what a check does to the server. Each level includes the ones before it.</summary>
public enum CheckLevel
{
    /// <summary>Reads only; nothing is issued.</summary>
    Look,

    /// <summary>Requests real certificates, at most <see cref="CheckLimits.MaxCertificates"/>.</summary>
    Enroll,

    /// <summary>Sends what a sound server must refuse, at most <see cref="CheckLimits.MaxProbes"/> messages.</summary>
    Probe,
}
