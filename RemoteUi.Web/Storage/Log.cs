namespace RemoteUi.Web.Storage;

/// <summary>Defines the log messages with event IDs 3200 to 3299.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3200, LogLevel.Information, "Generated the default key, certificate thumbprint (SHA-256) {Thumbprint}")]
    public static partial void DefaultKeyMade(this ILogger logger, string thumbprint);

    [LoggerMessage(3202, LogLevel.Warning, "Left {File} in its folder, it is not used: {Reason}")]
    public static partial void CaFileLeft(this ILogger logger, string file, string reason);

    [LoggerMessage(3201, LogLevel.Information, "Protected {File} of the key ring")]
    public static partial void KeyOfRingProtected(this ILogger logger, string file);
}
