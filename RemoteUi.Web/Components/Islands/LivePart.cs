using Microsoft.AspNetCore.Components;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Components.Islands;

/// <summary>
/// Base class for a part of a page that follows the requests. A change names a request, or null: the list or the plan.
/// </summary>
public abstract class LivePart : FollowingPart<Guid?>
{
    // A property, so that a part that consists of markup only needs no constructor to pass it on.
    [Inject]
    private RequestFeed Feed { get; set; } = default!;

    protected sealed override IDisposable Subscribe(Action<Guid?> handler) => Feed.Subscribe(handler);
}
