namespace RemoteUi.Web.Access;

/// <summary>
/// Defines the log messages with event IDs 3300 to 3349. They name only users that exist, never what was typed.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(
        3300, LogLevel.Warning,
        "The administrator password is to be set, with the setup code that the program has printed")]
    public static partial void SetupIsOpen(this ILogger logger);

    [LoggerMessage(3301, LogLevel.Information, "{UserName} logged in from {Address}")]
    public static partial void LoggedIn(this ILogger logger, string? userName, string address);

    [LoggerMessage(3302, LogLevel.Information, "{UserName} logged out from {Address}")]
    public static partial void LoggedOut(this ILogger logger, string? userName, string address);

    [LoggerMessage(3303, LogLevel.Warning, "Incorrect password for {UserName} from {Address}")]
    public static partial void WrongPassword(this ILogger logger, string? userName, string address);

    [LoggerMessage(3304, LogLevel.Warning, "Log-in with an unknown user name from {Address}")]
    public static partial void UnknownUser(this ILogger logger, string address);

    [LoggerMessage(3305, LogLevel.Warning, "{UserName} is locked for {LockTime} after failures from {Address}")]
    public static partial void AccountLocked(this ILogger logger, string? userName, string address, TimeSpan lockTime);

    [LoggerMessage(3306, LogLevel.Warning, "Log-in refused from {Address}: {UserName} is locked")]
    public static partial void LockedUser(this ILogger logger, string? userName, string address);

    [LoggerMessage(3307, LogLevel.Warning, "Too many attempts to log in from {Address}")]
    public static partial void TooManyAttempts(this ILogger logger, string address);

    [LoggerMessage(3308, LogLevel.Warning, "Incorrect setup code from {Address}")]
    public static partial void WrongSetupCode(this ILogger logger, string address);

    [LoggerMessage(3309, LogLevel.Information, "The administrator password was set with the setup code from {Address}")]
    public static partial void AdministratorSet(this ILogger logger, string address);

    [LoggerMessage(3310, LogLevel.Information, "{UserName} ended {Count} other sessions from {Address}")]
    public static partial void SessionsEnded(this ILogger logger, string? userName, int count, string address);

    [LoggerMessage(3311, LogLevel.Information, "{UserName} turned on two-factor authentication from {Address}")]
    public static partial void SecondFactorOn(this ILogger logger, string? userName, string address);

    [LoggerMessage(3312, LogLevel.Information, "{UserName} turned off two-factor authentication from {Address}")]
    public static partial void SecondFactorOff(this ILogger logger, string? userName, string address);

    [LoggerMessage(3313, LogLevel.Information, "{UserName} made new recovery codes from {Address}")]
    public static partial void RecoveryCodesRenewed(this ILogger logger, string? userName, string address);

    [LoggerMessage(3314, LogLevel.Warning, "{UserName} used a recovery code from {Address}")]
    public static partial void RecoveryCodeUsed(this ILogger logger, string? userName, string address);

    [LoggerMessage(3315, LogLevel.Warning, "Incorrect authentication code for {UserName} from {Address}")]
    public static partial void WrongCode(this ILogger logger, string? userName, string address);

    [LoggerMessage(3316, LogLevel.Warning, "Connection of a page of another origin refused, from {Address}")]
    public static partial void OtherOrigin(this ILogger logger, string address);
}
