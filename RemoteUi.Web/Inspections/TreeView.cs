using System.Globalization;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Decides how much of an ASN.1 tree one page shows: level by level, at most 250 nodes. What is deeper or further has
/// an address of its own.
/// </summary>
public sealed class TreeView
{
    public const int MaxNodes = 250;

    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    private TreeView(IReadOnlyList<Asn1Node> roots, Asn1Node? top, Asn1Node? selected, int from)
    {
        (Roots, Top, Selected, From) = (roots, top, selected, from);
    }

    /// <summary>Gets the first level shown.</summary>
    public IReadOnlyList<Asn1Node> Roots { get; private set; }

    /// <summary>Gets the node whose children are the first level; null for the whole tree.</summary>
    public Asn1Node? Top { get; }

    /// <summary>Gets the node whose bytes are shown; null if the address names none.</summary>
    public Asn1Node? Selected { get; }

    /// <summary>Gets the number of children of <see cref="Top"/> before the first one shown.</summary>
    public int From { get; }

    /// <summary>Gets the number of nodes at the first level, shown or not.</summary>
    public int Level { get; private set; }

    public bool IsShown(Asn1Node node) => shown.Contains(node.Address);

    /// <summary>Returns how many nodes are below one.</summary>
    public static int Below(Asn1Node node) => node.Children.Sum(child => 1 + Below(child));

    /// <param name="node">The address of the selected node.</param>
    /// <param name="top">The address of the node to show the inside of.</param>
    /// <param name="from">The first child of it.</param>
    public static TreeView Of(Asn1Tree tree, string? node, string? top, int from)
    {
        var selected = node is null ? null : tree.At(node);
        var view = Rooted(tree, top is null ? null : tree.At(top), selected, from);
        if (selected is null || view.IsShown(selected) || selected.Address == top) return view;
        var dot = selected.Address.LastIndexOf('.');
        var index = int.Parse(selected.Address.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var parent = dot < 0 ? null : tree.At(selected.Address[..dot]);
        return Rooted(tree, parent, selected, index / MaxNodes * MaxNodes);
    }

    private static TreeView Rooted(Asn1Tree tree, Asn1Node? top, Asn1Node? selected, int from)
    {
        var all = top?.Children ?? tree.Roots;
        var first = from > 0 && from < all.Count ? from : 0;
        var view = new TreeView([.. all.Skip(first).Take(MaxNodes)], top, selected, first) { Level = all.Count };
        view.Fill();
        return view;
    }

    private void Fill()
    {
        var left = MaxNodes - Roots.Count;
        foreach (var root in Roots) shown.Add(root.Address);
        var level = Roots;
        while (level.Count > 0)
        {
            var next = new List<Asn1Node>();
            foreach (var node in level.Where(node => node.Children.Count > 0 && node.Children.Count <= left))
            {
                left -= node.Children.Count;
                next.AddRange(node.Children);
                foreach (var child in node.Children) shown.Add(child.Address);
            }

            level = next;
        }
    }
}
