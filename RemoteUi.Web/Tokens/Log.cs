using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Tokens;

/// <summary>Defines the log messages with event IDs 3900 to 3919. They name tokens and never contain one.</summary>
internal static partial class Log
{
    [LoggerMessage(3900, LogLevel.Information, "{By} at {Address} made the API token {Name} with role {Role}")]
    public static partial void TokenMade(this ILogger logger, string by, string address, string name, MachineRole role);

    [LoggerMessage(3901, LogLevel.Information, "{By} at {Address} revoked the API token {Name}")]
    public static partial void TokenRevoked(this ILogger logger, string by, string address, string name);

    [LoggerMessage(3902, LogLevel.Warning, "A wrong or expired API token from {Address}")]
    public static partial void WrongToken(this ILogger logger, string address);

    [LoggerMessage(3903, LogLevel.Warning, "Too many wrong API tokens from {Address}")]
    public static partial void TooManyWrongTokens(this ILogger logger, string address);
}
