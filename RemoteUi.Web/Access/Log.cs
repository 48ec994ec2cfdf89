namespace RemoteUi.Web.Access;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Warning,
        "There is no account yet. Open the first page on this machine to set the administrator's password; from "
            + "another one it asks for the setup code {SetupCode}")]
    public static partial void SetupCodeDrawn(this ILogger logger, string setupCode);
}
