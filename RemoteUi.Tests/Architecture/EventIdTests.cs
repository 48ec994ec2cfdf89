using System.Reflection;
using Microsoft.Extensions.Logging;

namespace RemoteUi.Tests.Architecture;

/// <summary>Checks that each log message has a unique event ID in the range of its project.</summary>
public class EventIdTests
{
    private const BindingFlags Everything =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("RemoteUi.PracticeCa", 2000, 2999)]
    [InlineData("RemoteUi.Web", 3000, 3999)]
    public void Each_log_message_has_a_unique_id_in_the_range_of_its_project(string project, int first, int last)
    {
        var ids = IdsOf(project);

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.InRange(id, first, last));
        Assert.Equal(ids.Distinct(), ids);
    }

    private static IReadOnlyList<int> IdsOf(string project) => [
        .. Assembly.Load(project)
            .GetTypes()
            .SelectMany(type => type.GetMethods(Everything))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(message => message.EventId),
    ];
}
