using RemoteUi.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace RemoteUi.Tests.Support;

/// <summary>
/// Runs the end-to-end tests first: they take longest and mostly wait, so at the end of the run they would leave the
/// processors idle.
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
