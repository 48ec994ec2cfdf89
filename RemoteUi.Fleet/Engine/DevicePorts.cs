using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Connects the steps of a request to a device of a fleet: one request, which the writer stores; no keys beside it; and
/// of the settings, the challenge password or the page that gives one.
/// </summary>
internal sealed class DevicePorts(
    Func<IssuanceRequest, CancellationToken, Task> save, CommunicationSettings server, Secret? challenge,
    NdesPage? challengePage)
    : IIssuanceRequestStore, IKeyRegisterStore, IMachineSettingsStore
{
    private static readonly KeyRegister NoKeys = new([], 1);

    private readonly MachineSettings settings = new(
        server, new AutoRequestSettings { ChallengePassword = challenge, ChallengePage = challengePage },
        new NetworkSettings());

    public Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken) =>
        save(request, cancellationToken);

    Task<KeyRegister> IKeyRegisterStore.LoadAsync(CancellationToken cancellationToken) => Task.FromResult(NoKeys);

    Task<MachineSettings> IMachineSettingsStore.LoadAsync(CancellationToken cancellationToken) =>
        Task.FromResult(settings);

    Task<IReadOnlyList<IssuanceRequest>> IIssuanceRequestStore.ListAsync(CancellationToken cancellationToken) =>
        throw NotADevices();

    Task<IssuanceRequest?> IIssuanceRequestStore.FindAsync(Guid id, CancellationToken cancellationToken) =>
        throw NotADevices();

    Task IIssuanceRequestStore.AddAsync(IssuanceRequest request, CancellationToken cancellationToken) =>
        throw NotADevices();

    Task IIssuanceRequestStore.AddAsync(
        IssuanceRequest request, PlannedRequest? next, CancellationToken cancellationToken) =>
        throw NotADevices();

    Task IIssuanceRequestStore.SaveAsync(
        IssuanceRequest request, KeyRegister register, CancellationToken cancellationToken) =>
        throw NotADevices();

    Task IIssuanceRequestStore.RemoveAsync(Guid id, CancellationToken cancellationToken) => throw NotADevices();

    Task IKeyRegisterStore.SaveAsync(KeyRegister register, CancellationToken cancellationToken) =>
        throw NotADevices();

    Task IMachineSettingsStore.SaveAsync(MachineSettings changed, CancellationToken cancellationToken) =>
        throw NotADevices();

    Task IMachineSettingsStore.SaveAsync(
        MachineSettings changed, PlannedRequest? plan, CancellationToken cancellationToken) =>
        throw NotADevices();

    private static InvalidOperationException NotADevices() =>
        new("A device of a rehearsal has one request and no other data");
}
