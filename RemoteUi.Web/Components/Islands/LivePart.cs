using Microsoft.AspNetCore.Components;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Components.Islands;

/// <summary>
/// Base class for a part of a page that follows the requests: it reads its data when it appears, and again whenever the
/// feed reports a change.
/// </summary>
public abstract class LivePart : ComponentBase, IDisposable
{
    private IDisposable? subscription;

    // A property, so that a part that consists of markup only needs no constructor to pass it on.
    [Inject]
    private RequestFeed Feed { get; set; } = default!;

    /// <summary>
    /// Returns whether a change of a request (null: of the list or the plan) affects what is shown here.
    /// </summary>
    protected abstract bool Concerns(Guid? changed);

    protected abstract Task ReadAsync();

    protected sealed override async Task OnInitializedAsync()
    {
        // Subscribes first, so that a change during the first read is read after it.
        if (RendererInfo.IsInteractive) subscription = Feed.Subscribe(Follow);
        await ReadAsync();
    }

    public void Dispose()
    {
        subscription?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Follow(Guid? changed)
    {
        if (Concerns(changed)) _ = InvokeAsync(ReadAgainAsync);
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (ObjectDisposedException)
        {
            // The user has left the page in the meantime.
        }
        catch (Exception fault)
        {
            // Handled as if thrown while rendering, because no caller awaits the work that the feed starts.
            await DispatchExceptionAsync(fault);
        }
    }
}
