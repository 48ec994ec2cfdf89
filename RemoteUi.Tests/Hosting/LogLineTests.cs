using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

public sealed class LogLineTests
{
    private const string Hostile =
        "\u001b]0;owned\u0007\r\n2026-05-01T08:00:00.000Z Information RemoteUi.Web[3301] root logged in";

    [Fact]
    public void A_message_is_one_line_with_its_time_and_without_control_characters()
    {
        Assert.Equal(
            "2026-05-01T08:00:00.000Z Warning RemoteUi.Core[7] Server said \\u001B]0;owned\\u0007\\u000D\\u000A"
                + "2026-05-01T08:00:00.000Z Information RemoteUi.Web[3301] root logged in" + Environment.NewLine,
            Written("Server said " + Hostile, null));
    }

    [Fact]
    public void The_lines_of_an_exception_are_indented()
    {
        var lines = Written("Failed", new InvalidOperationException(Hostile)).Split(
            Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.All(lines[1..], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
    }

    [Fact]
    public void The_request_of_a_message_is_named_at_its_end()
    {
        var scopes = new LoggerExternalScopeProvider();
        using (scopes.Push(new Dictionary<string, object?> { ["Other"] = 1 }))
        using (scopes.Push(new Dictionary<string, object?> { [EnrollmentTrace.ScopeKey] = "6f96\u001b" }))
            Assert.EndsWith(
                "[7] Sent [6f96\\u001B]" + Environment.NewLine, Written("Sent", null, scopes),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_writes_its_log_so()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var program = await RunningProgram.StartAsync(data.Path);

        Assert.Matches(@"(?m)^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z Warning RemoteUi\.Web", program.Output);
    }

    private static string Written(string message, Exception? fault, IExternalScopeProvider? scopes = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
        using var writer = new StringWriter();
        var entry = new LogEntry<string>(
            LogLevel.Warning, "RemoteUi.Core", new EventId(7), message, fault, (state, _) => state);
        new LogLine(clock).Write(in entry, scopes, writer);
        return writer.ToString();
    }
}
