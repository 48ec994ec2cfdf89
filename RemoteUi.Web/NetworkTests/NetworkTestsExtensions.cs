using Microsoft.Extensions.DependencyInjection.Extensions;
using RemoteUi.Core.Revocation;
using RemoteUi.Network.Ieee8021X;

namespace RemoteUi.Web.NetworkTests;

/// <summary>Adds [Test Connection] of the functions that use a key.</summary>
public static class NetworkTestsExtensions
{
    public static IServiceCollection AddNetworkTests(this IServiceCollection services)
    {
        services.TryAddSingleton<IRegisteredCrls, NoRegisteredCrls>();
        services.TryAddSingleton<CertificateVerifier>();
        return services
            .AddSingleton<IOwnRevocation, OwnRevocation>()
            .AddSingleton<LogInTest>()
            .AddSingleton<Ieee8021XTest>();
    }
}
