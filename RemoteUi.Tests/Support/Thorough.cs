namespace RemoteUi.Tests.Support;

/// <summary>
/// Whether tests with very many cases run all of them, as <c>.ci/run</c> demands with THOROUGH=1. Otherwise they run a
/// sample that is the same each time.
/// </summary>
internal static class Thorough
{
    public static bool IsDemanded { get; } = Environment.GetEnvironmentVariable("THOROUGH") == "1";

    /// <summary>Returns all items if that is demanded, otherwise every <paramref name="step"/>th.</summary>
    /// <param name="first">Which of the first items the sample begins with; may be greater than the step.</param>
    public static IEnumerable<T> Sample<T>(this IEnumerable<T> items, int step, int first) =>
        IsDemanded ? items : items.Where((_, number) => number % step == first % step);
}
