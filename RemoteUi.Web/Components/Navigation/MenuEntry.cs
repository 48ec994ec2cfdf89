using System.Security.Claims;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>Represents an entry in the tree of [Settings/Registration] or of [Workbench].</summary>
/// <param name="Name">The key of its texts: <c>Menu.{Name}</c> in the labels, <c>About.{Name}</c> in the texts.</param>
/// <param name="Path">The address, starting from the root, without a trailing slash.</param>
public sealed record MenuEntry(string Name, string Path, params IReadOnlyList<MenuEntry> Children)
{
    /// <summary>
    /// Gets whether an auditor may open the entry. The server decides; this only hides what it refuses.
    /// </summary>
    public bool IsForAuditors { get; init; }

    public string LabelKey => $"Menu.{Name}";

    public string AboutKey => $"About.{Name}";

    /// <summary>Returns whether an address is that of this entry or below it.</summary>
    public bool Holds(string path) => path == Path || path.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether the entry is shown to a user.</summary>
    public bool IsFor(ClaimsPrincipal? user) =>
        user is not null
            && (user.IsInRole(nameof(MachineRole.Administrator))
                || (IsForAuditors && user.IsInRole(nameof(MachineRole.Auditor))));

    /// <summary>
    /// Returns the path from this entry to the entry that an address belongs to, this one first; empty if the address
    /// does not belong here.
    /// </summary>
    public IReadOnlyList<MenuEntry> WayTo(string path)
    {
        var below = Children.Select(child => child.WayTo(path)).FirstOrDefault(way => way.Count > 0);
        return below is not null ? [this, .. below] : Holds(path) ? [this] : [];
    }
}
