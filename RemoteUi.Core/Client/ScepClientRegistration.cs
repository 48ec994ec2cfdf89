using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>Registers the SCEP client and its transport.</summary>
public static class ScepClientRegistration
{
    /// <summary>
    /// Adds <see cref="IScepClient"/> and <see cref="ICaDirectory"/>; requires a <see cref="TimeProvider"/> and logging
    /// in the container.
    /// </summary>
    public static IServiceCollection AddScepClient(this IServiceCollection services) =>
        services.AddScepTransport().AddSingleton<IScepClient, ScepClient>().AddSingleton<ICaDirectory, CaDirectory>();
}
