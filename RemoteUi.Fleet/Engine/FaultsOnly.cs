using Microsoft.Extensions.Logging;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Passes on warnings and errors only: what is worth a line for the one machine is a flood for thousands.
/// </summary>
internal sealed class FaultsOnly<T>(ILogger log) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        log.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && log.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) log.Log(logLevel, eventId, state, exception, formatter);
    }
}
