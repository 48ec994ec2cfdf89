using RemoteUi.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace RemoteUi.Tests.Support;

/// <summary>
/// Runs the end-to-end tests first, and then the other long ones: they mostly wait, so at the end of the run they would
/// leave the processors idle.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] LongFolders =
        ["Flows", "Fleet", "Workbench.ServerCheck", "Commands", "Architecture", "Hosting", "Access", "Fuzz"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Rank(collection.TestCollectionDisplayName))];

    private static int Rank(string name)
    {
        var rank = Array.FindIndex(
            LongFolders, folder => name.Contains($"RemoteUi.Tests.{folder}.", StringComparison.Ordinal));
        return rank < 0 ? LongFolders.Length : rank;
    }
}
