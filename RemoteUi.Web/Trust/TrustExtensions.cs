using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Web.Trust;

/// <summary>Adds what decides which https servers are trusted besides those that the system trusts.</summary>
public static class TrustExtensions
{
    public static IServiceCollection AddTrust(this IServiceCollection services) =>
        services
            .AddSingleton<RejectedServers>()
            .AddSingleton<IOwnCaCertificates, OwnCaCertificates>();
}
