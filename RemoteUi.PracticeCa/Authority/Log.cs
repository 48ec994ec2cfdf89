using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Log messages with event IDs 2100 to 2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Information, "Practice CA made a new key and certificate: {Name}")]
    public static partial void IdentityMade(ILogger logger, string name);

    [LoggerMessage(2101, LogLevel.Information, "Practice CA encrypted its stored key {FileName}")]
    public static partial void KeyEncrypted(ILogger logger, string fileName);

    [LoggerMessage(
        2102, LogLevel.Error,
        "Practice CA cannot decrypt its key {Name}: the key ring in the data folder does not match. Restore the key "
            + "ring, or delete the folder practice-ca to start with a new CA")]
    public static partial void KeyUnreadable(ILogger logger, string name, Exception exception);
}
