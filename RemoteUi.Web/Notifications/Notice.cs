namespace RemoteUi.Web.Notifications;

/// <summary>Represents something that an administrator should know before it goes wrong.</summary>
/// <param name="Id">Identifies the event, so that it is sent once.</param>
/// <param name="Subject">The name of the key, of which the request or certificate is.</param>
/// <param name="At">When the certificate expires, the request ended, or was sent.</param>
/// <param name="Path">The address of the page about it.</param>
/// <param name="Days">For an expiring certificate: 30, 7, or 1.</param>
public sealed record Notice(
    string Id, NoticeKind Kind, string Subject, DateTimeOffset At, string Path, int? Days = null);

/// <summary>Specifies what a notice is about. The member names are in the webhook's JSON.</summary>
public enum NoticeKind
{
    CertificateExpires,
    RequestFailed,
    RequestWaits,

    /// <summary>[Send Test Notification].</summary>
    Test,
}
