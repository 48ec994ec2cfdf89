using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Hosting;

/// <summary>Adds the formats of the log, of which <see cref="LogOptions"/> selects one.</summary>
internal static class LogFormats
{
    public static void AddLogFormats(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsoleFormatter<LogLine, ConsoleFormatterOptions>();
        builder.Services.AddOptions<ConsoleLoggerOptions>().Configure<IOptions<LogOptions>>((console, log) =>
            console.FormatterName ??= log.Value.Format == LogFormat.Json
                ? ConsoleFormatterNames.Json
                : LogLine.FormatterName);
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = LogLine.TimeFormat;
        });
    }
}
