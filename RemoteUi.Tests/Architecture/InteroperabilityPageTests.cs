using System.Text.RegularExpressions;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Architecture;

/// <summary>Checks that every test named in docs/interoperability.md exists.</summary>
public partial class InteroperabilityPageTests
{
    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var tests = typeof(InteroperabilityPageTests).Assembly.GetTypes()
            .SelectMany(type =>
                type
                    .GetMethods()
                    .Where(method => method.IsDefined(typeof(FactAttribute), true))
                    .Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = TestName()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "interoperability.md")))
            .Select(match => match.Value)
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, tests));
    }

    [GeneratedRegex(@"\b[A-Z]\w+Tests\.\w+")]
    private static partial Regex TestName();
}
