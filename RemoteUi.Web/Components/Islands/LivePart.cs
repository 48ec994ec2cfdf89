using Microsoft.AspNetCore.Components;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Components.Islands;

/// <summary>
/// A part of a page that follows the requests: it reads when it appears and again whenever the feed says that something
/// changed.
/// </summary>
public abstract class LivePart : ComponentBase, IDisposable
{
    private IDisposable? subscription;

    // A property, so that a part that is markup alone needs no constructor to pass it on.
    [Inject]
    private RequestFeed Feed { get; set; } = default!;

    /// <summary>Whether news of a request (null: of the list or the plan) changes what is shown here.</summary>
    protected abstract bool Concerns(Guid? changed);

    protected abstract Task ReadAsync();

    protected sealed override async Task OnInitializedAsync()
    {
        // Listening comes first: what happens while the first reading is under way is read after it.
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
            // The reader has left the page in the meantime.
        }
        catch (Exception fault)
        {
            // As if it had happened while rendering: nobody awaits what the feed sets off.
            await DispatchExceptionAsync(fault);
        }
    }
}
