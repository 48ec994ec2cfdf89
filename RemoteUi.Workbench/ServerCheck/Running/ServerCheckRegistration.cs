using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.ServerCheck.Running;

/// <summary>Registers the check of a server.</summary>
public static class ServerCheckRegistration
{
    /// <summary>
    /// Adds <see cref="CheckRunner"/>; requires a <see cref="TimeProvider"/>, logging, and what
    /// <c>AddScepClient</c> adds.
    /// </summary>
    public static IServiceCollection AddServerCheck(this IServiceCollection services)
    {
        services.TryAddSingleton<KeyMaker>(PrivateKey.Make);
        return services.AddSingleton<CheckRunner>();
    }
}
