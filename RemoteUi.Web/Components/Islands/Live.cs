using Microsoft.AspNetCore.Components.Web;

namespace RemoteUi.Web.Components.Islands;

/// <summary>
/// Defines how the live parts run: on the server, prerendered with the stored data, so that they are complete without
/// script.
/// </summary>
public static class Live
{
    public static InteractiveServerRenderMode Mode { get; } = new(prerender: true);
}
