namespace RemoteUi.Web.Components.Icons;

/// <summary>
/// The mark beside a state's word: hollow circle, moving ring, cross, tick, triangle. Its name is the icon's and the
/// style's.
/// </summary>
public enum Mark
{
    Ahead,
    Busy,
    Bad,
    Good,
    Warn,
}
