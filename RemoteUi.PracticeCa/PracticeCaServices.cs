using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RemoteUi.PracticeCa;

/// <summary>Registers the practice CA.</summary>
public static class PracticeCaServices
{
    /// <summary>Adds <see cref="PracticeCaServer"/> and <see cref="PracticeCaDesk"/>. The host sets <see cref="PracticeCaOptions.DataDirectory"/>.</summary>
    public static IServiceCollection AddPracticeCa(this IServiceCollection services, Action<PracticeCaOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<PracticeCaServer>();
        services.AddSingleton<PracticeCaDesk>();
        return services;
    }

    /// <summary>The same, with the configuration section PracticeCa read first.</summary>
    public static IServiceCollection AddPracticeCa(this IServiceCollection services, IConfiguration configuration, Action<PracticeCaOptions> configure)
    {
        services.Configure<PracticeCaOptions>(configuration.GetSection(PracticeCaOptions.Section));
        return services.AddPracticeCa(configure);
    }
}
