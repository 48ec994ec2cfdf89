using System.Text.RegularExpressions;
using System.Xml.Linq;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Components;

/// <summary>The words of the pages as they lie in the resx files, and the keys that the sources ask for.</summary>
internal static partial class ResourceWords
{
    private const string Folder = "RemoteUi.Web/Resources";

    /// <summary>The sets, by the name of the file without language: one for each resx in English.</summary>
    public static IReadOnlyList<string> Sets { get; } =
        [
            .. Repository
                .Files(Folder, ".resx")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Where(name => !name.Contains('.', StringComparison.Ordinal))
                .Order(),
        ];

    /// <summary>Keys and words of a set; language null for English.</summary>
    public static IReadOnlyDictionary<string, string> In(string set, string? language = null) =>
        XDocument.Load(
            Path.Combine(Repository.Root, Folder, language is null ? $"{set}.resx" : $"{set}.{language}.resx"))
            .Root!
            .Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>
    /// Every string literal in the sources of the pages that could be a key; <c>*</c> stands where a part is filled in.
    /// </summary>
    public static IReadOnlySet<string> AskedFor { get; } =
        Repository.Files("RemoteUi.Web", ".razor").Concat(Repository.Files("RemoteUi.Web", ".cs"))
            .SelectMany(file => Literals().Matches(File.ReadAllText(file)))
            .Select(match => Filled().Replace(match.Groups[1].Value, "*"))
            .Concat(Fields.SelectMany(field => new[] { field.Key, $"{field.Key}.Hint" }))
            .ToHashSet();

    /// <summary>The fields of the pages: the key of the label, and whether the page gives a label of its own.</summary>
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
