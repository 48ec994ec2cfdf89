using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace RemoteUi.Tests.Components;

/// <summary>Reads what a user sees of a page: its text and its labels.</summary>
internal static class PageText
{
    /// <summary>Returns the text of the page, with a single blank between separate pieces of text.</summary>
    public static string Of(INode node) =>
        string.Join(
            ' ', TextsOf(node).SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Returns every label of the page's fields and groups, in order.</summary>
    public static IReadOnlyList<string> LabelsIn<TPage>(IRenderedComponent<TPage> page)
        where TPage : IComponent => [.. page.FindAll(".label, label.choice").Select(Of)];

    private static IEnumerable<string> TextsOf(INode node) =>
        node is IText text ? [text.Text] : node.ChildNodes.SelectMany(TextsOf);
}
