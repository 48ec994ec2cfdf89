namespace RemoteUi.Web.Access;

/// <summary>Defines the log messages with event IDs 3300 to 3399.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3300, LogLevel.Warning,
        "No account exists: open Remote UI on this computer to set the administrator password, or on "
            + "another computer with the setup code {SetupCode}")]
    public static partial void SetupCodeDrawn(this ILogger logger, string setupCode);
}
