using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Web.Notifications;

/// <summary>Sends notices by mail. With TLS on, nothing is sent to a server that does not offer it.</summary>
internal sealed class MailChannel(
    IOptions<NotificationOptions> options, MachineProfile machine, IOwnCaCertificates own) : INoticeChannel
{
    private readonly SmtpOptions smtp = options.Value.Smtp;

    public string Name => "mail";

    public bool IsSet => smtp.Host.Length > 0;

    public async Task SendAsync(Notice notice, string text, CancellationToken cancellationToken)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(smtp.From));
        message.To.AddRange(InternetAddressList.Parse(smtp.To));
        message.Subject = $"{machine.Name}: {text}";
        message.Body = new TextPart("plain") { Text = $"{text}\n\n{machine.Name}, {machine.SerialNumber}\n" };

        using var client = new SmtpClient
        {
            Timeout = (int)options.Value.Timeout.TotalMilliseconds,
            ServerCertificateValidationCallback = new TlsTrust(own).Check,
        };
        await client.ConnectAsync(smtp.Host, smtp.Port, Security, cancellationToken);
        if (smtp.User.Length > 0) await client.AuthenticateAsync(smtp.User, smtp.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private SecureSocketOptions Security =>
        !smtp.Tls
            ? SecureSocketOptions.None
            : smtp.IsTlsImplicit
            ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
}
