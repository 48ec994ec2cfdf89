using System.Reflection;
using RemoteUi.Tests.Browser;
using RemoteUi.Tests.Support;
using Xunit.Sdk;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Without other people's programs the tests that need them are skipped. xunit takes a skip inside a fixture for a
/// failure of its tests, and so no fixture may ask for a program before a test does.
/// </summary>
public sealed class FixtureTests
{
    private static readonly Type[] FixtureInterfaces = [typeof(IClassFixture<>), typeof(ICollectionFixture<>)];

    public static TheoryData<Type> Fixtures { get; } =
    [
        .. typeof(FixtureTests).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(face => face.IsGenericType && FixtureInterfaces.Contains(face.GetGenericTypeDefinition()))
            .Select(face => face.GenericTypeArguments[0])
            .Where(fixture => !fixture.IsGenericParameter)
            .Concat(
                typeof(FixtureTests).Assembly
                    .GetCustomAttributes<AssemblyFixtureAttribute>()
                    .Select(attribute => attribute.AssemblyFixtureType))
            .Distinct()
            .OrderBy(fixture => fixture.FullName, StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task A_fixture_starts_and_ends_with_nothing_installed(Type fixture) =>
        Require.WithNothingInstalledAsync(async () =>
        {
            var made = Activator.CreateInstance(fixture);
            if (made is IAsyncLifetime starting) await starting.InitializeAsync();
            if (made is IAsyncDisposable slow) await slow.DisposeAsync();
            else if (made is IDisposable quick) quick.Dispose();
        });

    [Fact]
    public Task Each_test_that_asks_for_what_is_missing_is_skipped() =>
        Require.WithNothingInstalledAsync(async () =>
        {
            await using var machine = new SampleDataMachine();
            for (var test = 0; test < 2; test++)
            {
                Assert.Contains(
                    "chromium is not installed", await ReasonToSkipAsync(machine.StartedAsync),
                    StringComparison.Ordinal);
            }
        });

    /// <summary>The reason; Assert.Throws would let the skip through, and this very test be skipped.</summary>
    private static async Task<string> ReasonToSkipAsync(Func<Task> action)
    {
        try
        {
            await action();
            return "not skipped";
        }
        catch (SkipException skip)
        {
            return skip.Message;
        }
    }
}
