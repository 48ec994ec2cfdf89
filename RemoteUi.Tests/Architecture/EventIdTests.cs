using System.Reflection;
using Microsoft.Extensions.Logging;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// A log message is found by its event id: each has one, in its project's range, and no two the same.
/// </summary>
public class EventIdTests
{
    private const BindingFlags Everything =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("RemoteUi.PracticeCa", 2000, 2999)]
    [InlineData("RemoteUi.Web", 3000, 3999)]
    public void Each_log_message_has_an_id_of_its_own_in_its_projects_range(string project, int first, int last)
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
