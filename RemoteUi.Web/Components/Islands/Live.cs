using Microsoft.AspNetCore.Components.Web;

namespace RemoteUi.Web.Components.Islands;

/// <summary>
/// How the live parts run: on the server, shown at once with what is stored, so that they are whole without script.
/// </summary>
public static class Live
{
    public static InteractiveServerRenderMode Mode { get; } = new(prerender: true);
}
