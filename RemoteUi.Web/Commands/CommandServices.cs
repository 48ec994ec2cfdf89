using RemoteUi.Core.Client;

namespace RemoteUi.Web.Commands;

/// <summary>The services of a command: those that talk to a SCEP server, and the words of the pages.</summary>
internal static class CommandServices
{
    /// <summary>Warnings are logged to standard error, for standard output belongs to the command.</summary>
    public static ServiceProvider Create(Action<IServiceCollection> more)
    {
        var services = new ServiceCollection()
            .AddLogging(logs => logs.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                .SetMinimumLevel(LogLevel.Warning))
            .AddLocalization()
#pragma warning disable RS0030 // A command is a composition root of its own.
            .AddSingleton(TimeProvider.System)
#pragma warning restore RS0030
            .AddScepClient()
            .AddSingleton<FailureWords>();
        more(services);
        return services.BuildServiceProvider();
    }
}
