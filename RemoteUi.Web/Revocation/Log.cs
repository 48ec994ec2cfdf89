namespace RemoteUi.Web.Revocation;

internal static partial class Log
{
    [LoggerMessage(
        3800, LogLevel.Information, "Registered revocation list {Thumbprint} (SHA-256) of {Count} certificates")]
    public static partial void CrlRegistered(this ILogger logger, string thumbprint, int count);

    [LoggerMessage(3801, LogLevel.Information, "Deleted revocation list {Thumbprint} (SHA-256)")]
    public static partial void CrlDeleted(this ILogger logger, string thumbprint);

    [LoggerMessage(3802, LogLevel.Information, "Verified certificate {Thumbprint} (SHA-256): accepted is {IsAccepted}")]
    public static partial void CertificateVerified(this ILogger logger, string thumbprint, bool isAccepted);
}
