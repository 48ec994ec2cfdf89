using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Log messages with event IDs 2100 to 2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Information, "Practice CA made a new key and certificate: {Name}")]
    public static partial void IdentityMade(ILogger logger, string name);
}
