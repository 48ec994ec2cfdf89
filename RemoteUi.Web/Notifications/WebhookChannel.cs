using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Web.Notifications;

/// <summary>Posts notices as JSON; see docs/settings.md for the members. Redirects are not followed.</summary>
internal sealed class WebhookChannel(
    IOptions<NotificationOptions> options, MachineProfile machine, IOwnCaCertificates own) : INoticeChannel, IDisposable
{
    private readonly HttpClient http =
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { RemoteCertificateValidationCallback = new TlsTrust(own).Check },
        })
        {
            Timeout = options.Value.Timeout,
        };

    public string Name => "webhook";

    public bool IsSet => options.Value.WebhookUrl.Length > 0;

    public async Task SendAsync(Notice notice, string text, CancellationToken cancellationToken)
    {
        var body = new Body(
            notice.Id, notice.Kind, machine.Name, machine.SerialNumber, notice.Subject, notice.At, notice.Days, text);
        using var reply = await http.PostAsJsonAsync(new Uri(options.Value.WebhookUrl), body, cancellationToken);
        reply.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();

    private sealed record Body(
        string Id, [property: JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))] NoticeKind Event,
        string Device, string SerialNumber, string Subject, DateTimeOffset At, int? Days, string Text);
}
