using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Opens the stores at the start, so that what an earlier version stored unencrypted or in files is converted then and
/// not at the first request.
/// </summary>
internal sealed class StoredSecrets(IServiceProvider services, ILogger<StoredSecrets> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            services.GetRequiredService<IdentityStore>();
            services.GetRequiredService<BehaviorStore>();
            services.GetRequiredService<CertificateRegister>();
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or JsonException or CryptographicException
                or DbException)
        {
            // The practice CA is an extra: a damaged file of it must not prevent the program from starting.
            Log.StoreUnreadable(logger, exception);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
