using System.Text.RegularExpressions;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Architecture;

/// <summary>Checks that the tests that a document names exist.</summary>
internal static partial class NamedTests
{
    private static readonly HashSet<string> All = typeof(NamedTests).Assembly.GetTypes()
        .SelectMany(type =>
            type
                .GetMethods()
                .Where(method => method.IsDefined(typeof(FactAttribute), true))
                .Select(method => $"{type.Name}.{method.Name}"))
        .ToHashSet(StringComparer.Ordinal);

    /// <param name="document">The name of a file in the folder docs.</param>
    public static void AssertExist(string document)
    {
        var named = TestName()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", document)))
            .Select(match => match.Value)
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, All));
    }

    [GeneratedRegex(@"\b[A-Z]\w+Tests\.\w+")]
    private static partial Regex TestName();
}
