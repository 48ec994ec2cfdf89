using Microsoft.Extensions.Options;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Notifications;

/// <summary>Adds the notices: what is due, the channels, and the minute timer that sends.</summary>
public static class NotificationsExtensions
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSection<NotificationOptions>(NotificationOptions.Section);
        services.AddSingleton<NoticeQuery>();
        services.AddSingleton<NoticeStore>();
        services.AddSingleton<INoticeChannel, WebhookChannel>();
        services.AddSingleton<INoticeChannel, MailChannel>();
        services.AddSingleton<NoticeDelivery>();
        services.AddSingleton(provider => new NoticeTest(
            provider.GetRequiredService<NoticeDelivery>(),
            provider.GetRequiredService<IOptions<NotificationOptions>>(),
            provider.GetRequiredService<MachineProfile>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<NoticeWatch>();
        return services;
    }
}
