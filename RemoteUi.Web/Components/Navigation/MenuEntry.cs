namespace RemoteUi.Web.Components.Navigation;

/// <summary>A place in the tree of [Settings/Registration].</summary>
/// <param name="Name">The key of its words: <c>Menu.{Name}</c> among the labels, <c>About.{Name}</c> among the
/// texts.</param>
/// <param name="Path">Its address, from the root, without a slash at the end.</param>
public sealed record MenuEntry(string Name, string Path, params IReadOnlyList<MenuEntry> Children)
{
    public string LabelKey => $"Menu.{Name}";

    public string AboutKey => $"About.{Name}";

    /// <summary>Whether an address is this entry's or lies below it.</summary>
    public bool Holds(string path) => path == Path || path.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The way from here to the entry an address belongs to, this one first; empty where it is not below here.
    /// </summary>
    public IReadOnlyList<MenuEntry> WayTo(string path)
    {
        var below = Children.Select(child => child.WayTo(path)).FirstOrDefault(way => way.Count > 0);
        return below is not null ? [this, .. below] : Holds(path) ? [this] : [];
    }
}
