namespace RemoteUi.Web.Accounts;

/// <summary>
/// Defines the log messages with event IDs 3350 to 3399. Names of accounts have no control characters.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(3350, LogLevel.Information, "{By} at {Address} added the account {UserName} with role {Role}")]
    public static partial void AccountAdded(
        this ILogger logger, string by, string address, string userName, MachineRole role);

    [LoggerMessage(3351, LogLevel.Information, "{By} at {Address} deleted the account {UserName}")]
    public static partial void AccountDeleted(this ILogger logger, string by, string address, string? userName);

    [LoggerMessage(3352, LogLevel.Information, "{By} at {Address} changed the role of {UserName} from {Old} to {New}")]
    public static partial void RoleChanged(
        this ILogger logger, string by, string address, string? userName, MachineRole old, MachineRole @new);

    [LoggerMessage(3353, LogLevel.Information, "{By} at {Address} set a new password for {UserName}")]
    public static partial void PasswordSet(this ILogger logger, string by, string address, string? userName);

    [LoggerMessage(
        3354, LogLevel.Information, "{By} at {Address} turned off the two-factor authentication of {UserName}")]
    public static partial void SecondFactorTakenOff(this ILogger logger, string by, string address, string? userName);
}
