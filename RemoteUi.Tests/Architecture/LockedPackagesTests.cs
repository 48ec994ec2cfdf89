using System.Text.Json.Nodes;
using System.Xml.Linq;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Architecture;

/// <summary>CI restores in locked mode, which checks only the projects that have a lock file.</summary>
public sealed class LockedPackagesTests
{
    [Fact]
    public void Every_project_has_a_lock_file_with_the_versions_of_the_props()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(
                package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        var projects = Repository.Files("", ".csproj").ToList();

        Assert.Equal(8, projects.Count);
        foreach (var project in projects)
        {
            var locked = JsonNode.Parse(
                File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))!;
            foreach (var (name, package) in locked["dependencies"]!["net10.0"]!.AsObject())
                if ((string?)package!["type"] == "Direct" && versions.TryGetValue(name, out var version))
                    Assert.Equal($"{name} {version}", $"{name} {(string?)package["resolved"]}");
        }
    }

    [Fact]
    public void The_packages_of_the_platform_that_is_published_for_are_locked_too()
    {
        var locked = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "RemoteUi.Web", "packages.lock.json")))!;

        Assert.Contains("SQLitePCLRaw.lib.e_sqlite3", locked["dependencies"]!["net10.0/linux-x64"]!.AsObject());
    }
}
