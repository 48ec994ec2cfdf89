using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using RemoteUi.Core;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Writes a log message as one line with its time in UTC. Control characters are escaped, because messages contain
/// texts of servers and callers, which could otherwise write lines of their own or control the terminal. An exception
/// follows in indented lines.
/// </summary>
internal sealed class LogLine(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "RemoteUi";

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.WriteLine(
            $"{time} {logEntry.LogLevel} {logEntry.Category}[{logEntry.EventId.Id}] {ForeignText.Escape(message)}");
        foreach (var line in (logEntry.Exception?.ToString() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            textWriter.WriteLine("    " + ForeignText.Escape(line.TrimEnd('\r')));
    }
}
