using RemoteUi.Core;
using RemoteUi.Web.Notifications;

namespace RemoteUi.Web.Api.Device;

/// <summary>[Notifications].</summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/notifications").WithTags("Notifications");
        group.MapGet("", List).Produces<IReadOnlyList<NotificationChannelModel>>();
        group.MapPost("/test", TestAsync).Produces<IReadOnlyList<NotificationResultModel>>();
    }

    /// <summary>Lists the channels through which notices are sent.</summary>
    public static IResult List(NoticeTest test) => TypedResults.Ok(
        test.Targets.Select(target => new NotificationChannelModel(target.Key, target.Value)).ToList());

    /// <summary>Sends a test notice through each channel that is set, and says what came of it.</summary>
    public static async Task<IResult> TestAsync(NoticeTest test, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            (await test.SendAsync(cancellationToken))
                .Select(result => new NotificationResultModel(
                    result.Channel, result.Fault is null,
                    result.Fault is { } fault ? ForeignText.Escape(fault) : null))
                .ToList());
}

/// <summary>Represents a channel through which notices are sent.</summary>
/// <param name="Channel">webhook or mail.</param>
/// <param name="Target">Where they are sent; of a webhook only the server.</param>
public sealed record NotificationChannelModel(string Channel, string Target);

/// <summary>Represents what came of a test notice through one channel.</summary>
/// <param name="Channel">webhook or mail.</param>
/// <param name="Fault">Why it was not accepted, in the words of the network or the server.</param>
public sealed record NotificationResultModel(string Channel, bool IsSent, string? Fault);
