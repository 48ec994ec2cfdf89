using System.Reflection;
using System.Text.RegularExpressions;

namespace RemoteUi.Tests.Architecture;

/// <summary>Checks that limits have one kind of name: MaxX and MinX.</summary>
public partial class LimitNamesTests
{
    internal const int LongestPlanted = 1;

    [Theory, MemberData(nameof(NoCyclesTests.Assemblies), MemberType = typeof(NoCyclesTests))]
    public void No_constant_is_named_by_another_superlative(string assembly) =>
        Assert.Empty(Superlatives(Assembly.Load(assembly).GetTypes()));

    [Fact]
    public void A_planted_name_is_found() =>
        Assert.Equal([nameof(LongestPlanted)], Superlatives([typeof(LimitNamesTests)]));

    private static IEnumerable<string> Superlatives(IEnumerable<Type> types) =>
        from type in types
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.DeclaringType == type && Superlative().IsMatch(field.Name)
        select field.Name;

    [GeneratedRegex("^(Most|Least|Longest|Shortest|Largest|Smallest)([A-Z]|$)")]
    private static partial Regex Superlative();
}
