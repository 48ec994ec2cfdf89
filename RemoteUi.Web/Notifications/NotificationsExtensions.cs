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
        services.AddHostedService<NoticeWatch>();
        return services;
    }
}
