using Microsoft.Extensions.DependencyInjection;

namespace RemoteUi.Workbench.ServerCheck.Running;

/// <summary>Registers the check of a server.</summary>
public static class ServerCheckRegistration
{
    /// <summary>
    /// Adds <see cref="CheckRunner"/>; requires a <see cref="TimeProvider"/>, logging, and what
    /// <c>AddScepClient</c> adds.
    /// </summary>
    public static IServiceCollection AddServerCheck(this IServiceCollection services) =>
        services.AddSingleton<CheckRunner>();
}
