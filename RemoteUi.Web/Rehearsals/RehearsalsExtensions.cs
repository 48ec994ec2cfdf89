using RemoteUi.Web.Rehearsals.Plots;

namespace RemoteUi.Web.Rehearsals;

/// <summary>Adds the words and the plots of [Fleet Rehearsal].</summary>
public static class RehearsalsExtensions
{
    public static IServiceCollection AddRehearsalPages(this IServiceCollection services)
    {
        services.AddSingleton<RehearsalWords>();
        services.AddSingleton<RehearsalPlots>();
        return services;
    }
}
