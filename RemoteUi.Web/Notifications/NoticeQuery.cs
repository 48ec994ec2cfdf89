using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Notifications;

/// <summary>Reads which notices are due now.</summary>
public sealed class NoticeQuery(KeyEditor keys, StatusQuery status, TimeProvider clock)
{
    public async Task<IReadOnlyList<Notice>> ReadAsync(CancellationToken cancellationToken)
    {
        var register = await keys.LoadAsync(cancellationToken);
        var requests = (await status.ReadAsync(cancellationToken)).Requests;
        return DueNotices.Of(register.Keys, requests, clock.GetUtcNow());
    }
}
