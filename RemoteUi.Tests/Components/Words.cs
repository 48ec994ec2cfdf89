using AngleSharp.Dom;

namespace RemoteUi.Tests.Components;

/// <summary>What a person sees of a page: its words, its labels.</summary>
internal static class Words
{
    public static string Of(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every label of the page's fields and groups, in order.</summary>
    public static IReadOnlyList<string> LabelsIn(IParentNode page) => [.. page.QuerySelectorAll(".label, label.choice").Select(Of)];
}
