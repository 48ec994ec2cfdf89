namespace RemoteUi.Web.Access;

/// <summary>Event ids 3300 to 3399.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3300, LogLevel.Warning,
        "There is no account yet. Open the first page on this machine to set the administrator's password; from "
            + "another one it asks for the setup code {SetupCode}")]
    public static partial void SetupCodeDrawn(this ILogger logger, string setupCode);
}
