namespace RemoteUi.Web.Hosting;

/// <summary>Represents how the log is written (section <c>Log</c> of the configuration).</summary>
public sealed class LogOptions
{
    public const string Section = "Log";

    public LogFormat Format { get; set; }
}

/// <summary>Specifies how a log message is written.</summary>
public enum LogFormat
{
    /// <summary>As a line for people.</summary>
    Text,

    /// <summary>As a JSON object on one line, with the values of the message and of its scopes.</summary>
    Json,
}
