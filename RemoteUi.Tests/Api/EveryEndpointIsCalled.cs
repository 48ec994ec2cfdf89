using RemoteUi.Tests.Api;

[assembly: AssemblyFixture(typeof(EveryEndpointIsCalled))]

namespace RemoteUi.Tests.Api;

/// <summary>
/// Fails a run of all tests, or of all tests of the API (<c>--filter-namespace RemoteUi.Tests.Api</c>), if no test has
/// called an endpoint of the API with success. It looks when the last test has ended.
/// </summary>
public sealed class EveryEndpointIsCalled : IDisposable
{
    public void Dispose()
    {
        // A test of the fixtures makes and disposes of each.
        if (TestContext.Current.Test is not null) return;
        if (!HasRunAll(Environment.GetCommandLineArgs())) return;
        var never = Never(RecordedCalls.All);
        if (never.Count > 0)
            throw new InvalidOperationException($"No test calls {string.Join(", ", never)} with success");
    }

    /// <summary>Returns the endpoints that no test has called.</summary>
    internal static IReadOnlyList<string> Never(IReadOnlyDictionary<string, bool> calls) =>
        [.. calls.Where(call => !call.Value).Select(call => call.Key).Order(StringComparer.Ordinal)];

    /// <summary>Whether the arguments of the run leave out no test of the API.</summary>
    internal static bool HasRunAll(IReadOnlyList<string> arguments)
    {
        var filters = arguments.Where(argument => argument.StartsWith("--filter", StringComparison.Ordinal)).ToList();
        return filters.Count == 0
            ? RecordedCalls.All.Count > 0
            : filters is ["--filter-namespace"] && arguments.Contains(typeof(EveryEndpointIsCalled).Namespace);
    }
}
