using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Architecture;

/// <summary>Checks the maximum line width of sources and documents, except generated migrations and models.</summary>
public class LineWidthTests
{
    [Theory]
    [InlineData(".cs", 120)]
    [InlineData(".razor", 120)]
    [InlineData(".js", 120)]
    [InlineData(".css", 100)]
    [InlineData(".md", 100)]
    public void No_line_exceeds_the_maximum_width_of_its_file_type(string extension, int maxColumns) =>
        Assert.Null(FirstOver(Sources(extension), maxColumns));

    [Fact]
    public void A_line_that_is_too_wide_is_reported_with_file_and_line_number()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("remote-ui-").FullName, "wide.cs");
        File.WriteAllLines(file, ["short", new string('x', 121)]);

        Assert.EndsWith("wide.cs:2 has 121 columns", FirstOver([file], 120), StringComparison.Ordinal);
        Assert.Null(FirstOver([file], 121));
    }

    private static IEnumerable<string> Sources(string extension)
    {
        var files = Repository.Files(".", extension).Where(file =>
            !file.Contains("/Migrations/", StringComparison.Ordinal)
                && !file.Contains("/CompiledModel", StringComparison.Ordinal));
        return files.Any() ? files : throw new InvalidOperationException($"The repository has no {extension} file");
    }

    private static string? FirstOver(IEnumerable<string> files, int maxColumns) => (
        from file in files
        from line in File.ReadLines(file).Select((text, index) => (Number: index + 1, text.Length))
        where line.Length > maxColumns
        select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number} has {line.Length} "
            + "columns").FirstOrDefault();
}
