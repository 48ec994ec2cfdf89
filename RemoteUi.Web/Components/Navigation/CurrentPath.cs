using Microsoft.AspNetCore.Components;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>Returns the address of the current page in the form that the menu uses.</summary>
public static class CurrentPath
{
    public static string Path(this NavigationManager navigation)
    {
        var path = "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0];
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    /// <summary>Returns the address of the current page with its query string.</summary>
    public static string PathAndQuery(this NavigationManager navigation) =>
        "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    /// <summary>
    /// Returns the address with which to show the current page again: with its query string, except for the results of
    /// a form (<see cref="AccessPaths.DoneParameter"/>, <see cref="AccessPaths.ErrorParameter"/>).
    /// </summary>
    public static string WithoutResults(this NavigationManager navigation) => "/" + navigation.ToBaseRelativePath(
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            [AccessPaths.DoneParameter] = null,
            [AccessPaths.ErrorParameter] = null,
        })).Split('#')[0];
}
