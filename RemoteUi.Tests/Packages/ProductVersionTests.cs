using System.Text.RegularExpressions;
using System.Xml.Linq;
using RemoteUi.Core;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Packages;

/// <summary>Checks that the version has one source, and that the change log knows it.</summary>
public sealed partial class ProductVersionTests
{
    [Fact]
    public void The_version_is_that_of_the_props_and_no_project_has_another()
    {
        var stated = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"))
            .Descendants("Version").Single().Value;

        Assert.Equal(stated, ProductVersion.Number);
        Assert.StartsWith(ProductVersion.Number, ProductVersion.WithRevision, StringComparison.Ordinal);
        Assert.All(
            Repository.Files("", ".csproj"),
            project => Assert.DoesNotContain(
                XDocument.Load(project).Descendants(), element => element.Name.LocalName is "Version"));
    }

    [Fact]
    public void The_newest_version_in_the_change_log_is_this_one()
    {
        var log = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));

        Assert.Equal(ProductVersion.Number, Heading().Match(log).Groups[1].Value);
    }

    [GeneratedRegex(@"^## \[([0-9][^\]]*)\] - ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
