namespace RemoteUi.Web.Storage;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Information, "Generated the default key, certificate thumbprint (SHA-256) {Thumbprint}")]
    public static partial void DefaultKeyMade(this ILogger logger, string thumbprint);
}
