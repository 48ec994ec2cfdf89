using System.Reflection;
using Microsoft.Extensions.Logging;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Checks that each log message has a unique, stable event ID in the range of its project: 1,000 IDs per project.
/// </summary>
public partial class LogEventIdTests
{
    public static TheoryData<string, int> Ranges => new()
    {
        { "RemoteUi.Core", 1000 },
        { "RemoteUi.PracticeCa", 2000 },
        { "RemoteUi.Web", 3000 },
        { "RemoteUi.Workbench", 4000 },
        { "RemoteUi.Network", 5000 },
        { "RemoteUi.Fleet", 6000 },
    };

    [Theory, MemberData(nameof(Ranges))]
    public void Every_message_has_a_unique_id_in_the_range_of_its_project(string assembly, int first)
    {
        var messages = MessagesOf(Assembly.Load(assembly).GetTypes()).ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.InRange(message.Id, first, first + 999));
        Assert.Distinct(messages.Select(message => message.Id));
    }

    [Fact]
    public void A_message_without_an_id_is_outside_every_range() =>
        Assert.Equal([(nameof(Unnumbered), -1)], MessagesOf([typeof(LogEventIdTests)]));

    [LoggerMessage(LogLevel.Debug, "Nothing")]
    private static partial void Unnumbered(ILogger logger);

    private static IEnumerable<(string Name, int Id)> MessagesOf(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public
            | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        select (method.Name, message.EventId);
}
