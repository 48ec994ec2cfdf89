using Microsoft.AspNetCore.Components;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>Returns the address of the current page in the form that the menu uses.</summary>
public static class CurrentPath
{
    public static string Path(this NavigationManager navigation)
    {
        var path = "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0];
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }
}
