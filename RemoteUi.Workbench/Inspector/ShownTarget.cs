using System.Text.RegularExpressions;

namespace RemoteUi.Workbench.Inspector;

/// <summary>The address of a request as it is shown: without the message, which is shown as an item.</summary>
internal static partial class ShownTarget
{
    private const int MaxLength = 500;

    public static string? Of(string? target)
    {
        if (target is null) return null;
        var shown = Message().Replace(target, "$1…");
        return shown.Length <= MaxLength ? shown : shown[..(MaxLength - 1)] + "…";
    }

    [GeneratedRegex(@"([?&]message=)[^&]{17,}", RegexOptions.IgnoreCase)]
    private static partial Regex Message();
}
