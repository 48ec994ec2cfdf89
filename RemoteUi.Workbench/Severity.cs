namespace RemoteUi.Workbench;

/// <summary>Specifies how much a judgement matters to whoever runs the server or wrote the message.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to change.</summary>
    Info,

    /// <summary>Unwise, without a consequence today.</summary>
    Low,

    /// <summary>Some clients or relying parties will fail.</summary>
    Medium,

    /// <summary>Most clients will fail, or a secret or an identity is poorly protected.</summary>
    High,

    /// <summary>A stranger can obtain a certificate, or read what must stay secret.</summary>
    Critical,
}
