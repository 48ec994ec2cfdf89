namespace RemoteUi.Web.Storage;

/// <summary>Event ids 3200 to 3299.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3200, LogLevel.Information, "The default key was made, its certificate's SHA-256 thumbprint is {Thumbprint}")]
    public static partial void DefaultKeyMade(this ILogger logger, string thumbprint);
}
