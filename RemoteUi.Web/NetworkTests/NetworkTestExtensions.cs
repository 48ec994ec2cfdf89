using Microsoft.Extensions.Options;
using RemoteUi.Network;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Network.IpSec;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.NetworkTests;

/// <summary>Adds [Test Connection] of the functions that use a key.</summary>
public static class NetworkTestExtensions
{
    public static IServiceCollection AddNetworkTests(this IServiceCollection services) =>
        services.AddSingleton<IOwnRevocation, OwnRevocation>().AddIpSecTest().AddIeee8021XTest();

    private static IServiceCollection AddIpSecTest(this IServiceCollection services) =>
        services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<DeviceOptions>>().Value.IpSec.ToDaemon())
            .AddSingleton<IpSecTest>()
            .AddScoped<IpSecPolicyTest>();

    private static IServiceCollection AddIeee8021XTest(this IServiceCollection services) =>
        services
            .AddSingleton<LogInTest>()
            .AddSingleton<NetworkTestSentences>()
            .AddSingleton<Ieee8021XTest>();
}
