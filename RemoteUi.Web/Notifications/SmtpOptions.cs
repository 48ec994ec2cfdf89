using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace RemoteUi.Web.Notifications;

/// <summary>Represents the mail server that notices are sent through (<c>Notifications:Smtp</c>).</summary>
public sealed class SmtpOptions
{
    private const int ImplicitTlsPort = 465;

    /// <summary>The name of the mail server; empty for no mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must use TLS, from the start or by STARTTLS.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>Whether TLS begins at once, without STARTTLS; null means on port 465 only (RFC 8314, 7.3).</summary>
    public bool? ImplicitTls { get; set; }

    internal bool IsTlsImplicit => ImplicitTls ?? Port == ImplicitTlsPort;

    /// <summary>The address of the sender.</summary>
    public string From { get; set; } = "";

    /// <summary>The addresses of the recipients, separated by commas.</summary>
    public string To { get; set; } = "";

    /// <summary>The user name to log in with; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>The password; better set by the environment variable <c>Notifications__Smtp__Password</c>.</summary>
    public string Password { get; set; } = "";

    internal IEnumerable<ValidationResult> Validate(string section)
    {
        if (Host.Length == 0) yield break;
        if (Port is < 1 or > 65535)
            yield return new($"{section}:{nameof(Port)} is {Port}; a port must be 1 to 65535");
        if (!MailboxAddress.TryParse(From, out _))
            yield return new($"{section}:{nameof(From)} is \"{From}\"; it must be an e-mail address");
        if (!InternetAddressList.TryParse(To, out var recipients) || recipients.Count == 0)
            yield return new($"{section}:{nameof(To)} is \"{To}\"; it must be one or more e-mail addresses");
        if (User.Length > 0 && !Tls)
            yield return new(
                $"{section}:{nameof(User)} needs {section}:{nameof(Tls)}; a password is not sent in clear");
    }
}
