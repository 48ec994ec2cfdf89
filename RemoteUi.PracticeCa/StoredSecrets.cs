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
    private readonly Lock gate = new();
    private bool isOpen;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Open();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Opens the stores, unless it was called before.</summary>
    public void Open()
    {
        lock (gate)
        {
            if (isOpen) return;
            isOpen = true;
            OpenStores();
        }
    }

    private void OpenStores()
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
    }
}
