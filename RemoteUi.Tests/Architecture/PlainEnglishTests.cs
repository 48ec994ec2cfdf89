using System.Text.RegularExpressions;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Checks that comments, page texts, and documents avoid the words that the project replaced by common technical ones.
/// </summary>
public partial class PlainEnglishTests
{
    [Fact]
    public void No_text_uses_a_word_that_technical_English_does_not()
    {
        var files = Repository.Files(".", ".md")
            .Concat(Repository.Files(".", ".cs").Where(file => !file.EndsWith("PlainEnglishTests.cs", Ordinal)))
            .Concat(
                Repository.Files("RemoteUi.Web/Resources", ".resx").Where(file => !file.EndsWith(".cs.resx", Ordinal)));

        Assert.Equal([], files.SelectMany(Found));
    }

    [Theory]
    [InlineData("a.md", "The certificate lies in the folder.")]
    [InlineData("a.cs", "    /// Made anew on each start.")]
    [InlineData("a.resx", "<data name=\"X\"><value>What the header stands for</value></data>")]
    public void A_word_that_technical_English_does_not_use_is_found(string name, string line)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("remote-ui-").FullName, name);
        File.WriteAllText(file, line);

        Assert.Single(Found(file));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static IEnumerable<string> Found(string file) =>
        from line in File.ReadLines(file).Select((text, index) => (Number: index + 1, Text: ForPeople(file, text)))
        from Match word in Avoided().Matches(line.Text)
        select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}: {word.Value}";

    /// <summary>Returns what people read of a line: the comment of code, the value of a resource.</summary>
    private static string ForPeople(string file, string line) => Path.GetExtension(file) switch
    {
        ".cs" => Comment().Match(line).Value,
        ".resx" => Value().Match(line).Value,
        _ => line,
    };

    [GeneratedRegex(@"\b(lies|anew|stands|mercy|oddity|oddities|told)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Avoided();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("<value>.*")]
    private static partial Regex Value();
}
