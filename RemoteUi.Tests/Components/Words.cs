using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace RemoteUi.Tests.Components;

/// <summary>What a person sees of a page: its words, its labels.</summary>
internal static class Words
{
    /// <summary>The words as they stand apart on the page, one blank between them.</summary>
    public static string Of(INode node) =>
        string.Join(
            ' ', TextsOf(node).SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Every label of the page's fields and groups, in order.</summary>
    public static IReadOnlyList<string> LabelsIn<TPage>(IRenderedComponent<TPage> page)
        where TPage : IComponent => [.. page.FindAll(".label, label.choice").Select(Of)];

    private static IEnumerable<string> TextsOf(INode node) =>
        node is IText text ? [text.Text] : node.ChildNodes.SelectMany(TextsOf);
}
