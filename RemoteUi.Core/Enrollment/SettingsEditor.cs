using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The only way to change the settings made on the pages: checks rules and locks, saves, and updates the schedule.
/// </summary>
public sealed class SettingsEditor(
    IMachineSettingsStore settings, IKeyRegisterStore keys, RequestDispatcher dispatcher, RequestFeed feed,
    EnrollmentGate gate, RequestPlanner planner, MachineProfile profile, TimeProvider clock)
{
    public Task<MachineSettings> LoadAsync(CancellationToken cancellationToken) =>
        settings.LoadAsync(cancellationToken);

    /// <summary>Implements [Update] of [Communication Settings]. Refused while the timer is on.</summary>
    public async Task<FormResult> UpdateCommunicationAsync(
        CommunicationSettingsForm form, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        if (TimerLock.Find(current) is { } refusal) return new(refusal, []);
        var filled = form.Check();
        if (filled.Value is not { } value) return new(null, filled.Violations);
        await settings.SaveAsync(current with { Communication = value }, cancellationToken);
        return FormResult.Done;
    }

    /// <summary>Implements [Update] of [Settings for Certificate Issuance Auto Request].</summary>
    public async Task<FormResult> UpdateAutoRequestAsync(AutoRequestForm form, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            var current = await settings.LoadAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var filled = form.Check(
                current.AutoRequest, current.Network.IpSecPolicies, LocalTime.Of(now, profile.TimeZone));
            if (filled.Value is not { } value) return new(null, filled.Violations);
            await SaveAsync(current, current with { AutoRequest = value }, now, cancellationToken);
        }

        await dispatcher.WakeAsync(cancellationToken);
        return FormResult.Done;
    }

    /// <summary>
    /// Implements [Network Settings]. Policies that a key or the scheduled request uses cannot be deleted.
    /// </summary>
    public async Task<FormResult> UpdateNetworkAsync(NetworkSettings network, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        var inUse = register.Keys
            .Select(key => key.Use)
            .Append(current.AutoRequest.KeyAndCertificate?.Use ?? KeyUse.None);
        var filled = network.Check([.. inUse.Select(use => use.IpSecPolicy).OfType<string>()]);
        if (filled.Value is not { } value) return new(null, filled.Violations);
        await settings.SaveAsync(current with { Network = value }, cancellationToken);
        return FormResult.Done;
    }

    /// <summary>
    /// Implements [Import]: replaces all settings at once, regardless of the timer lock, and updates the schedule.
    /// </summary>
    public async Task ImportAsync(MachineSettings imported, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
            await SaveAsync(
                await settings.LoadAsync(cancellationToken), imported, clock.GetUtcNow(), cancellationToken);
        await dispatcher.WakeAsync(cancellationToken);
    }

    /// <summary>
    /// Saves the settings. A new schedule and its plan are saved together: a timer without a plan would be taken for
    /// one that is finished.
    /// </summary>
    private async Task SaveAsync(
        MachineSettings current, MachineSettings changed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!RequestPlanner.IsSameSchedule(current.AutoRequest, changed.AutoRequest))
            await settings.SaveAsync(changed, planner.First(changed.AutoRequest, now), cancellationToken);
        else
            await settings.SaveAsync(changed, cancellationToken);
        feed.Publish(null);
    }
}
