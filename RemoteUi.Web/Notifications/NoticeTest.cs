using Microsoft.Extensions.Options;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Web.Notifications;

/// <summary>Implements [Send Test Notification]: sends one notice through each channel that is set.</summary>
public sealed class NoticeTest
{
    private readonly NoticeDelivery delivery;
    private readonly NotificationOptions options;
    private readonly MachineProfile machine;
    private readonly TimeProvider clock;

    internal NoticeTest(
        NoticeDelivery delivery, IOptions<NotificationOptions> options, MachineProfile machine, TimeProvider clock) =>
        (this.delivery, this.options, this.machine, this.clock) = (delivery, options.Value, machine, clock);

    /// <summary>
    /// Gets where notices are sent, by the name of the channel. Of the webhook only the server: the rest of its URL may
    /// be a secret.
    /// </summary>
    public IReadOnlyDictionary<string, string> Targets => new Dictionary<string, string>
    {
        ["webhook"] = options.WebhookUrl.Length == 0
            ? ""
            : new Uri(options.WebhookUrl).GetLeftPart(UriPartial.Authority),
        ["mail"] = options.Smtp.Host.Length == 0
            ? ""
            : $"{options.Smtp.To} ({options.Smtp.Host}:{options.Smtp.Port})",
    }.Where(target => target.Value.Length > 0).ToDictionary();

    /// <summary>Sends it and returns what came of it, one result for each channel that is set.</summary>
    public Task<IReadOnlyList<NoticeTestResult>> SendAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var notice = new Notice($"test-{Guid.NewGuid()}", NoticeKind.Test, machine.Name, now, Menu.Notifications.Path);
        return delivery.TestAsync(notice, cancellationToken);
    }
}

/// <summary>Represents what came of a test notice through one channel.</summary>
/// <param name="Fault">Why it was not accepted, in the words of the network or the server; null if it was.</param>
public sealed record NoticeTestResult(string Channel, string? Fault);
