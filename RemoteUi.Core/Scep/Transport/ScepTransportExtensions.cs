using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Registers SCEP over HTTP.</summary>
public static class ScepTransportExtensions
{
    /// <summary>
    /// Adds <see cref="IScepTransport"/> with a single connection pool. Requires a TimeProvider; keeps an
    /// <see cref="IOwnCaCertificates"/> that is already registered.
    /// </summary>
    public static IServiceCollection AddScepTransport(this IServiceCollection services)
    {
        services.TryAddSingleton<IOwnCaCertificates, NoOwnCaCertificates>();
        services.TryAddSingleton<IScepTransport>(provider => new PooledTransport(
            Pool(provider.GetRequiredService<IOwnCaCertificates>()), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>
    /// Creates the connection pool. If <paramref name="proxy"/> is null, the system's proxy is used. The handler does
    /// not follow redirects; the transport does, so that a POST stays a POST.
    /// </summary>
    internal static SocketsHttpHandler Pool(IOwnCaCertificates own, IWebProxy? proxy = null) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = true,
        Proxy = proxy,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        ConnectCallback = ConnectionNotes.ConnectAsync,
        PlaintextStreamFilter = (context, _) =>
            ValueTask.FromResult<Stream>(new HeaderLineStream(context.PlaintextStream)),
        SslOptions = { RemoteCertificateValidationCallback = new TlsTrust(own).Check },
    };
}
