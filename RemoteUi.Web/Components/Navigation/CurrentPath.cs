using Microsoft.AspNetCore.Components;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>The address of the page being shown, as the menu writes addresses.</summary>
public static class CurrentPath
{
    public static string Path(this NavigationManager navigation)
    {
        var path = "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0];
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }
}
