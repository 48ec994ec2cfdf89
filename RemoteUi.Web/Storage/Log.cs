namespace RemoteUi.Web.Storage;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Information, "The default key was made, its certificate's SHA-256 thumbprint is {Thumbprint}")]
    public static partial void DefaultKeyMade(this ILogger logger, string thumbprint);
}
