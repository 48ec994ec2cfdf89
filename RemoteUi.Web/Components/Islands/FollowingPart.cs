using Microsoft.AspNetCore.Components;

namespace RemoteUi.Web.Components.Islands;

/// <summary>
/// Base class for a part of a page that follows something on the server: it reads its data when it appears, and again
/// whenever a change is reported.
/// </summary>
/// <typeparam name="T">What a report names: the thing that changed.</typeparam>
public abstract class FollowingPart<T> : ComponentBase, IDisposable
{
    private IDisposable? subscription;

    /// <summary>Calls the handler for each change until the result is disposed.</summary>
    protected abstract IDisposable Subscribe(Action<T> handler);

    /// <summary>Returns whether a change affects what is shown here.</summary>
    protected abstract bool Concerns(T changed);

    protected abstract Task ReadAsync();

    protected sealed override async Task OnInitializedAsync()
    {
        // Subscribes first, so that a change during the first read is read after it.
        if (RendererInfo.IsInteractive) subscription = Subscribe(Follow);
        await ReadAsync();
    }

    public void Dispose()
    {
        subscription?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Follow(T changed)
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
