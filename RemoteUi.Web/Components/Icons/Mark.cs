namespace RemoteUi.Web.Components.Icons;

/// <summary>
/// Specifies the mark next to a state: hollow circle, moving ring, cross, check mark, triangle. The name is also that
/// of the icon and of the CSS class.
/// </summary>
public enum Mark
{
    Ahead,
    Busy,
    Bad,
    Good,
    Warn,
}
