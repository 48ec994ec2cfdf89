using System.Reflection;
using RemoteUi.Tests.Browser;
using RemoteUi.Tests.Support;
using Xunit.Sdk;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Checks that tests are skipped if the third-party tools they need are missing. xunit reports a skip inside a fixture
/// as a failure of its tests, so a fixture must not require a tool before a test does.
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
    public Task A_fixture_starts_and_ends_without_installed_tools(Type fixture)
    {
        Assert.SkipWhen(Require.IsEverythingHidden, "Every fixture of this run starts without installed tools");
        return Require.WithNothingInstalledAsync(async () =>
        {
            var made = Activator.CreateInstance(fixture);
            if (made is IAsyncLifetime starting) await starting.InitializeAsync();
            if (made is IAsyncDisposable slow) await slow.DisposeAsync();
            else if (made is IDisposable quick) quick.Dispose();
        });
    }

    [Fact]
    public Task Each_test_that_requires_a_missing_tool_is_skipped() =>
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

    /// <summary>
    /// Returns the reason of the skip; Assert.Throws would let the skip through, and this test would be skipped itself.
    /// </summary>
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
