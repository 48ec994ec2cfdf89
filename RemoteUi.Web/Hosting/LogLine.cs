using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Writes a log message as one line with its time in UTC. Control characters are escaped, because messages contain
/// texts of servers and callers, which could otherwise write lines of their own or control the terminal. The ID of the
/// issuance request that it belongs to is at its end. An exception follows in indented lines.
/// </summary>
internal sealed class LogLine(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "RemoteUi";

    /// <summary>UTC, to the millisecond.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture);
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception) + RequestIn(scopeProvider);
        textWriter.WriteLine(
            $"{time} {logEntry.LogLevel} {logEntry.Category}[{logEntry.EventId.Id}] {ForeignText.Escape(message)}");
        foreach (var line in (logEntry.Exception?.ToString() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            textWriter.WriteLine("    " + ForeignText.Escape(line.TrimEnd('\r')));
    }

    /// <summary>Returns the ID of the issuance request that a message belongs to.</summary>
    private static string RequestIn(IExternalScopeProvider? scopes)
    {
        var found = new StringBuilder();
        scopes?.ForEachScope(
            (scope, text) =>
            {
                if (scope is not IEnumerable<KeyValuePair<string, object?>> values) return;
                foreach (var (key, value) in values)
                    if (key == EnrollmentTrace.ScopeKey) text.Append(CultureInfo.InvariantCulture, $" [{value}]");
            },
            found);
        return found.ToString();
    }
}
