using System.Text.RegularExpressions;
using System.Xml.Linq;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Components;

/// <summary>Reads the page texts from the .resx files, and finds the keys that the sources use.</summary>
internal static partial class ResourceTexts
{
    private const string Folder = "RemoteUi.Web/Resources";

    /// <summary>The resource sets, one for each English .resx file, by the file name without language.</summary>
    public static IReadOnlyList<string> Sets { get; } =
        [
            .. Repository
                .Files(Folder, ".resx")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Where(name => !name.Contains('.', StringComparison.Ordinal))
                .Order(),
        ];

    /// <summary>Returns keys and texts of a set; a language of null is English.</summary>
    public static IReadOnlyDictionary<string, string> In(string set, string? language = null) =>
        XDocument.Load(
            Path.Combine(Repository.Root, Folder, language is null ? $"{set}.resx" : $"{set}.{language}.resx"))
            .Root!
            .Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>
    /// Returns every string literal in the sources of the pages that could be a key; <c>*</c> replaces an interpolated
    /// part.
    /// </summary>
    public static IReadOnlySet<string> AskedFor { get; } =
        Repository.Files("RemoteUi.Web", ".razor").Concat(Repository.Files("RemoteUi.Web", ".cs"))
            .SelectMany(file => Literals().Matches(File.ReadAllText(file)))
            .Select(match => Filled().Replace(match.Groups[1].Value, "*"))
            .Concat(Fields.SelectMany(field => new[] { field.Key, $"{field.Key}.Hint" }))
            .ToHashSet();

    /// <summary>
    /// Returns the fields of the pages: the key of the label, and whether the page sets a label of its own.
    /// </summary>
    public static IEnumerable<(string Key, bool HasLabel)> Fields =>
        from file in Repository.Files("RemoteUi.Web", ".razor")
        let page = File.ReadAllText(file)
        let prefix = page.Contains("Value=\"words\"", StringComparison.Ordinal) ? "Behavior." : ""
        from Match tag in Field().Matches(page)
        from Match bound in Bound().Matches(tag.Value)
        select (prefix + bound.Groups[1].Value, tag.Value.Contains("Label=", StringComparison.Ordinal));

    [GeneratedRegex("\\$?\"((?:[A-Za-z0-9._]|\\{[^}]*\\})+)\"")]
    private static partial Regex Literals();

    [GeneratedRegex("<\\w+Field (?:[^>\"]|\"[^\"]*\")*/>")]
    private static partial Regex Field();

    [GeneratedRegex("For=\"\\(\\) => (?:\\w+\\.)*(\\w+)\"")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Filled();
}
