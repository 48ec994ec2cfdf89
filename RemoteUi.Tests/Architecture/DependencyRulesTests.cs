using System.Text.RegularExpressions;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Checks which namespaces the sources of each part may name, as a second boundary after the project references. See
/// docs/decisions/0002-who-knows-whom.md.
/// </summary>
public partial class DependencyRulesTests
{
    /// <summary>The one class of the practice CA that uses BouncyCastle; see decision 18.</summary>
    private const string KeyWrap = "RemoteUi.PracticeCa/Messages/KeyWrap.cs";

    public static TheoryData<string, string[]> Rules => new()
    {
        {
            "RemoteUi.Core/Scep",
            [
                "RemoteUi.Core.Scep.Transport", "RemoteUi.Core.Keys", "RemoteUi.Core.Client", "RemoteUi.Core.Machine",
                "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment",
            ]
        },
        { "RemoteUi.Core/Scep/Transport", ["RemoteUi.Core.Scep.Codec", "Org.BouncyCastle"] },
        {
            "RemoteUi.Core/Keys",
            [
                "RemoteUi.Core.Client", "RemoteUi.Core.Machine", "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment",
                "RemoteUi.Core.Scep.Transport",
            ]
        },
        {
            "RemoteUi.Core/Client",
            [
                "RemoteUi.Core.Machine", "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment", "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Core/Challenges",
            [
                "RemoteUi.Core.Machine", "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment",
                "RemoteUi.Core.Scep.Codec", "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Core/Machine",
            [
                "RemoteUi.Core.Scep", "RemoteUi.Core.Client", "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment",
                "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Core/Scheduling",
            [
                "RemoteUi.Core.Scep", "RemoteUi.Core.Client", "RemoteUi.Core.Keys", "RemoteUi.Core.Enrollment",
                "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Core/Enrollment",
            [
                "Org.BouncyCastle", "RemoteUi.Core.Scep.Codec", "RemoteUi.Core.Scep.Transport",
            ]
        },
        {
            "RemoteUi.Workbench",
            [
                "RemoteUi.Core.Machine", "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment", "RemoteUi.PracticeCa",
                "RemoteUi.Web",
            ]
        },
        {
            "RemoteUi.Network",
            [
                "RemoteUi.Core.Scep", "RemoteUi.Core.Client", "RemoteUi.Core.Scheduling", "RemoteUi.Core.Enrollment",
                "RemoteUi.Workbench", "RemoteUi.PracticeCa", "RemoteUi.Web",
            ]
        },
        {
            "RemoteUi.Fleet",
            [
                "RemoteUi.Core.Scep.Codec", "RemoteUi.Workbench", "RemoteUi.Network", "RemoteUi.PracticeCa",
                "RemoteUi.Web", "Org.BouncyCastle",
            ]
        },
        { "RemoteUi.PracticeCa", ["RemoteUi.Core", "RemoteUi.Web", "Org.BouncyCastle"] },
        {
            "RemoteUi.PracticeCa/Messages",
            [
                "RemoteUi.PracticeCa.Authority", "RemoteUi.PracticeCa.Behavior", "RemoteUi.PracticeCa.Register",
                "RemoteUi.PracticeCa.Storage", "RemoteUi.PracticeCa.Transactions",
            ]
        },
        {
            "RemoteUi.Web/Hosting",
            [
                "RemoteUi.Web.Accounts", "RemoteUi.Web.Access", "RemoteUi.Web.Storage", "RemoteUi.Web.Jobs",
                "RemoteUi.Web.Components", "RemoteUi.Web.Controllers", "Microsoft.EntityFrameworkCore",
            ]
        },
        {
            "RemoteUi.Web/Accounts",
            [
                "RemoteUi.Web.Access", "RemoteUi.Web.Storage", "RemoteUi.Web.Jobs", "RemoteUi.Web.Components",
                "RemoteUi.Web.Controllers",
            ]
        },
        {
            "RemoteUi.Web/Access",
            [
                "RemoteUi.Web.Jobs", "RemoteUi.Web.Components", "RemoteUi.Web.Controllers", "Quartz",
                "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Web/Storage",
            [
                "RemoteUi.Web.Access", "RemoteUi.Web.Components", "RemoteUi.Web.Jobs", "RemoteUi.Web.Controllers",
                "RemoteUi.Core.Scep.Codec", "RemoteUi.Core.Scep.Transport", "Quartz", "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Web/Jobs",
            [
                "RemoteUi.Web.Storage", "RemoteUi.Web.Components", "Microsoft.EntityFrameworkCore", "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Web/Printing",
            [
                "RemoteUi.Web.Storage", "RemoteUi.Web.Jobs", "RemoteUi.Web.Components", "RemoteUi.Web.Controllers",
                "Microsoft.EntityFrameworkCore", "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Web/Components",
            [
                "RemoteUi.Web.Storage", "RemoteUi.Web.Jobs", "Microsoft.EntityFrameworkCore", "Quartz",
                "System.Net.Http", "Org.BouncyCastle",
            ]
        },
        {
            "RemoteUi.Web/Controllers",
            [
                "RemoteUi.Web.Storage", "RemoteUi.Web.Jobs", "Microsoft.EntityFrameworkCore", "Quartz",
                "Org.BouncyCastle",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_part_names_no_forbidden_namespace(string folder, string[] forbidden)
    {
        var offenders =
            from file in SourcesOf(folder)
            from name in NamesIn(File.ReadAllText(file))
            from rule in forbidden
            where name == rule || name.StartsWith(rule + ".", StringComparison.Ordinal)
            where rule != "Org.BouncyCastle" || PathOf(file) != KeyWrap
            select $"{PathOf(file)} names {name}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void Each_rule_applies_to_existing_sources() =>
        Assert.All(Rules.Select(row => row.Data.Item1), folder => Assert.NotEmpty(SourcesOf(folder)));

    [Theory]
    [InlineData("using RemoteUi.Web.Storage;", "RemoteUi.Web.Storage")]
    [InlineData("@using Quartz", "Quartz")]
    [InlineData("var x = new Org.BouncyCastle.X();", "Org.BouncyCastle.X")]
    public void A_name_is_found_in_any_position(string source, string name) => Assert.Contains(name, NamesIn(source));

    [Fact]
    public void The_exception_for_the_key_wrap_of_the_practice_CA_is_needed() =>
        Assert.Contains(
            NamesIn(File.ReadAllText(Path.Combine(Repository.Root, KeyWrap))),
            name => name.StartsWith("Org.BouncyCastle.", StringComparison.Ordinal));

    private static string PathOf(string file) =>
        Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static IEnumerable<string> SourcesOf(string folder)
    {
        var files = Repository.Files(folder, ".cs").Concat(Repository.Files(folder, ".razor"));
        return folder == "RemoteUi.Core/Scep"
            ? files.Where(file => !file.Contains("/Transport/", StringComparison.Ordinal))
            : files;
    }

    private static IEnumerable<string> NamesIn(string source) =>
        QualifiedName().Matches(source).Select(match => match.Value);

    [GeneratedRegex(
        @"(?<![\w.""])(RemoteUi|Org\.BouncyCastle|Quartz"
            + @"|Microsoft\.EntityFrameworkCore|System\.Net\.Http)(\.\w+)*")]
    private static partial Regex QualifiedName();
}
