using RemoteUi.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace RemoteUi.Tests.Support;

/// <summary>
/// Whole stories before the rest: they take longest and wait much, and the last of them would have the machine to
/// itself.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => IsStory(collection.TestCollectionDisplayName) ? 0 : 1)];

    private static bool IsStory(string name) =>
        name.Contains("RemoteUi.Tests.Flows.", StringComparison.Ordinal);
}
