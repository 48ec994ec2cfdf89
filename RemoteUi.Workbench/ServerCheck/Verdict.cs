namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Specifies how a check ended.</summary>
public enum Verdict
{
    Pass,

    /// <summary>Allowed by the standard, or unwise.</summary>
    Finding,

    /// <summary>A MUST of the standard is broken.</summary>
    Fail,

    /// <summary>Not run, for the reason given.</summary>
    Skipped,

    /// <summary>No answer, or the positive control was refused too.</summary>
    Inconclusive,
}
