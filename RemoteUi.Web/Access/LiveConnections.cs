namespace RemoteUi.Web.Access;

/// <summary>
/// Guards the connections of the live parts: a page of another origin cannot open one, and one whose session has ended
/// is closed within 30 seconds. A connection is not a use of its session.
/// </summary>
internal sealed class LiveConnections(RequestDelegate next, Sessions sessions, TimeProvider clock)
{
    private const string Path = "/_blazor";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path) || Sessions.IdOf(context.User) is not { } session)
        {
            await next(context);
            return;
        }

        using var ended = new CancellationTokenSource();
        var watch = WatchAsync(context, session, ended.Token);
        try
        {
            await next(context);
        }
        finally
        {
            await ended.CancelAsync();
            await watch;
        }
    }

    private async Task WatchAsync(HttpContext context, string session, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                if (!await sessions.IsLiveAsync(session, ended)) context.Abort();
        }
        catch (OperationCanceledException)
        {
            // The connection has ended.
        }
    }
}
