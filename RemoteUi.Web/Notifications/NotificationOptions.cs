using System.ComponentModel.DataAnnotations;

namespace RemoteUi.Web.Notifications;

/// <summary>
/// Represents where notices are sent (section <c>Notifications</c> of the configuration). With nothing set, they are
/// only shown on the portal.
/// </summary>
public sealed class NotificationOptions : IValidatableObject
{
    public const string Section = "Notifications";

    /// <summary>
    /// The address that each notice is posted to as JSON: https, or http on this computer; empty for none.
    /// </summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>How long one attempt may take, 1 to 60 seconds.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    public SmtpOptions Smtp { get; set; } = new();

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WebhookUrl.Length > 0 && !IsSafe(WebhookUrl))
            yield return new(
                $"{Section}:{nameof(WebhookUrl)} must be an https URL, or an http URL on this computer, without a user "
                    + "name");
        if (TimeoutSeconds is < 1 or > 60)
            yield return new($"{Section}:{nameof(TimeoutSeconds)} is {TimeoutSeconds}; it must be 1 to 60");
        foreach (var wrong in Smtp.Validate($"{Section}:{nameof(Smtp)}")) yield return wrong;
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
