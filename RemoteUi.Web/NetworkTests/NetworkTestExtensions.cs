using Microsoft.Extensions.Options;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Network.IpSec;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.NetworkTests;

/// <summary>Adds [Test Connection] of the functions that use a key.</summary>
public static class NetworkTestExtensions
{
    public static IServiceCollection AddIpSecTest(this IServiceCollection services) =>
        services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<DeviceOptions>>().Value.IpSec.ToDaemon())
            .AddSingleton<IpSecTest>()
            .AddScoped<IpSecPolicyTest>();

    public static IServiceCollection AddIeee8021XTest(this IServiceCollection services) =>
        services
            .AddSingleton<IOwnRevocation, OwnRevocation>()
            .AddSingleton<LogInTest>()
            .AddSingleton<NetworkTestSentences>()
            .AddSingleton<Ieee8021XTest>();
}
