using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Web.Notifications;

/// <summary>Decides which notices are due, as a pure function of what is stored.</summary>
public static class DueNotices
{
    /// <summary>The days before its end at which a certificate is reported.</summary>
    private static readonly int[] Levels = [1, 7, 30];

    /// <summary>How long a failed request is reported. Older ones are history, not news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    public static IReadOnlyList<Notice> Of(
        IEnumerable<MachineKey> keys, IEnumerable<IssuanceRequest> requests, DateTimeOffset now) =>
        [
            .. keys.Where(key => key.Use.Location != KeyUseLocation.None)
                .Select(key => OfKey(key, now)).OfType<Notice>(),
            .. requests.Select(request => OfRequest(request, now)).OfType<Notice>(),
        ];

    /// <summary>Reports only the closest level: after a week off, nobody needs to read all three.</summary>
    private static Notice? OfKey(MachineKey key, DateTimeOffset now)
    {
        DateTimeOffset end = key.Certificate.NotAfter;
        var level = Levels.FirstOrDefault(days => end - now <= TimeSpan.FromDays(days));
        return level == 0
            ? null
            : new(
                $"expires-{key.Id}-{level}", NoticeKind.CertificateExpires, key.Name, end,
                $"{Menu.Keys.Path}/{key.Id}", level);
    }

    private static Notice? OfRequest(IssuanceRequest request, DateTimeOffset now)
    {
        var isByTimer = request.Origin == RequestOrigin.ByTimer;
        if (request.State == RequestState.Pending || (request.State == RequestState.Deferred && !isByTimer))
            return OfRequest(request, NoticeKind.RequestWaits, "waits", request.SentAt ?? request.CreatedAt);
        return isByTimer && request is { Error: not null, EndedAt: { } ended } && now - ended <= News
            ? OfRequest(request, NoticeKind.RequestFailed, "failed", ended)
            : null;
    }

    private static Notice OfRequest(IssuanceRequest request, NoticeKind kind, string prefix, DateTimeOffset at) =>
        new($"{prefix}-{request.Id}", kind, request.Settings.KeyName, at, Menu.PathOfRequest(request.Id));
}
