using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the settings of the pages in SQLite, as one row.</summary>
internal sealed class EfMachineSettingsStore(IDbContextFactory<RemoteUiDbContext> contexts, SecretProtector protector)
    : IMachineSettingsStore
{
    private readonly LastRead<MachineSettings> known = new();

    public Task<MachineSettings> LoadAsync(CancellationToken cancellationToken) =>
        known.GetAsync(() => ReadAsync(cancellationToken));

    /// <summary>
    /// Loads the CA certificates alone, without awaiting: the platform asks for them in a synchronous callback.
    /// </summary>
    public CaCertificateList LoadCaCertificates()
    {
        using var context = contexts.CreateDbContext();
        return new(StoredJson.Read<IReadOnlyList<CaCertificate>>(
            context.Settings.AsNoTracking().Select(row => row.CaCertificates).Single()));
    }

    public Task SaveAsync(MachineSettings settings, CancellationToken cancellationToken) => known.WriteAsync(() =>
        contexts.SaveAsync(context => WriteAsync(context, settings, cancellationToken), cancellationToken));

    public Task SaveAsync(MachineSettings settings, PlannedRequest? plan, CancellationToken cancellationToken) =>
        known.WriteAsync(() => contexts.SaveAsync(
            async context =>
            {
                await WriteAsync(context, settings, cancellationToken);
                await EfPlannedRequestStore.WriteAsync(context, plan, cancellationToken);
            },
            cancellationToken));

    public async Task<bool> HasSettingsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Settings.AnyAsync(cancellationToken);
    }

    private async Task<MachineSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Settings.AsNoTracking().SingleAsync(cancellationToken);
        var challengePassword = row.ChallengePassword is { } encrypted
            ? protector.UnprotectChallengePassword(encrypted)
            : null;
        var ndesPassword = row.NdesPassword is { } protectedOne ? protector.UnprotectNdesPassword(protectedOne) : null;
        return new MachineSettings(
            StoredJson.Read<CommunicationSettings>(row.Communication),
            StoredJson.Read<AutoRequestSettings>(row.AutoRequest) with
            {
                ChallengePassword = challengePassword,
                NdesPassword = ndesPassword,
            },
            ReadNetwork(row))
        {
            OtherServers = StoredServers.ReadOthers(row.Communication),
            CaCertificates = StoredJson.Read<IReadOnlyList<CaCertificate>>(row.CaCertificates),
            Revocation = StoredJson.Read<RevocationSettings>(row.Revocation),
        };
    }

    private NetworkSettings ReadNetwork(MachineSettingsRow row)
    {
        var network = StoredJson.Read<NetworkSettings>(row.Network);
        var secret = row.RadiusSecret is { } encrypted ? protector.UnprotectRadiusSecret(encrypted) : null;
        return network with { Ieee8021X = network.Ieee8021X with { RadiusSecret = secret } };
    }

    private async Task WriteAsync(
        RemoteUiDbContext context, MachineSettings settings, CancellationToken cancellationToken)
    {
        var row = await context.Settings.SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            context.Add(row = new MachineSettingsRow { Communication = "", AutoRequest = "", Network = "" });
        row.Communication = StoredServers.Write(settings);
        row.AutoRequest = StoredJson.Write(settings.AutoRequest);
        row.ChallengePassword = settings.AutoRequest.ChallengePassword is { } secret ? protector.Protect(secret) : null;
        row.NdesPassword = settings.AutoRequest.NdesPassword is { } ndes ? protector.ProtectNdesPassword(ndes) : null;
        row.Network = StoredJson.Write(settings.Network);
        row.RadiusSecret = settings.Network.Ieee8021X.RadiusSecret is { } shared
            ? protector.ProtectRadiusSecret(shared)
            : null;
        row.CaCertificates = StoredJson.Write(settings.CaCertificates);
        row.Revocation = StoredJson.Write(settings.Revocation);
    }
}
