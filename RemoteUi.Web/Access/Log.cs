namespace RemoteUi.Web.Access;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Warning,
        "No account exists: open Remote UI on this computer to set the administrator password, or on "
            + "another computer with the setup code {SetupCode}")]
    public static partial void SetupCodeDrawn(this ILogger logger, string setupCode);
}
