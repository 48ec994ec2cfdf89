using RemoteUi.Web.Inspections;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Inspections;

/// <summary>How much of an ASN.1 tree one page shows.</summary>
public class TreeViewTests
{
    [Fact]
    public void A_small_tree_is_shown_whole()
    {
        var view = TreeView.Of(Tree(3, 3), null, null, 0);

        Assert.Equal(3, view.Roots.Count);
        Assert.All(view.Roots.SelectMany(root => root.Children), child => Assert.True(view.IsShown(child)));
    }

    [Theory]
    [InlineData(1, 249, true)]
    [InlineData(1, 250, false)]
    public void Children_that_do_not_fit_are_left_to_an_address_of_their_own(int roots, int children, bool areShown)
    {
        var view = TreeView.Of(Tree(roots, children), null, null, 0);

        Assert.Equal(areShown, view.IsShown(view.Roots[0].Children[0]));
    }

    [Fact]
    public void A_long_level_has_parts()
    {
        var view = TreeView.Of(Tree(1, 1000), null, "0", TreeView.MaxNodes);

        Assert.Equal("0", view.Top?.Address);
        Assert.Equal(TreeView.MaxNodes, view.Roots.Count);
        Assert.Equal("0.250", view.Roots[0].Address);
        Assert.Equal(1000, view.Level);
    }

    [Theory]
    [InlineData("0.3")]
    [InlineData("0.999")]
    [InlineData("0")]
    public void The_selected_node_is_always_shown(string address)
    {
        var view = TreeView.Of(Tree(1, 1000), address, null, 0);

        Assert.Equal(address, view.Selected?.Address);
        Assert.True(view.IsShown(view.Selected!));
    }

    [Theory]
    [InlineData("9", "0", 0)]
    [InlineData("x", "0.0.0.0", -5)]
    [InlineData("", "", int.MaxValue)]
    public void An_address_that_is_none_shows_the_beginning(string node, string top, int from)
    {
        var view = TreeView.Of(Tree(1, 3), node, top, from);

        Assert.Null(view.Selected);
        Assert.NotEmpty(view.Roots);
        Assert.Equal(0, view.From);
    }

    private static Asn1Tree Tree(int roots, int children) => new(
        [
            .. Enumerable.Range(0, roots).Select(root => Node(
                $"{root}", [.. Enumerable.Range(0, children).Select(child => Node($"{root}.{child}", []))])),
        ],
        roots * (children + 1), null);

    private static Asn1Node Node(string address, Asn1Node[] children) =>
        new(address, 0, 2, 0, "SEQUENCE", null, children);
}
