using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The only way to change the settings made on the pages: checks rules and locks, saves, and updates the schedule.
/// </summary>
public sealed class SettingsEditor(
    IMachineSettingsStore settings, IKeyRegisterStore keys, RequestDispatcher dispatcher, RequestFeed feed,
    EnrollmentGate gate, RequestPlanner planner, MachineProfile profile, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether the settings are those that the caller has seen; always, unless it asks for that.</summary>
    private Predicate<MachineSettings> isExpected = _ => true;

    /// <summary>
    /// Returns an editor that refuses a change (<see cref="Refusal.Changed"/>) unless the settings are as expected,
    /// which is decided while nobody else can change them.
    /// </summary>
    public SettingsEditor If(Predicate<MachineSettings> expected) =>
        new(settings, keys, dispatcher, feed, gate, planner, profile, audit, clock) { isExpected = expected };

    public Task<MachineSettings> LoadAsync(CancellationToken cancellationToken) =>
        settings.LoadAsync(cancellationToken);

    /// <summary>
    /// Implements [Update] of [Communication Settings] for the current server. Refused while the timer is on.
    /// </summary>
    public Task<FormResult> UpdateCommunicationAsync(
        CommunicationSettingsForm form, CancellationToken cancellationToken) =>
        ChangeServersAsync(
            (servers, current) => Update(servers, current, servers.Current.ServerName, form), cancellationToken);

    /// <summary>
    /// Implements [Update] of [Communication Settings] for a saved server. The current one is refused while the timer
    /// is on.
    /// </summary>
    public Task<FormResult> UpdateServerAsync(
        string name, CommunicationSettingsForm form, CancellationToken cancellationToken) =>
        ChangeServersAsync((servers, current) => Update(servers, current, name, form), cancellationToken);

    /// <summary>Adds a server, which does not become current.</summary>
    public Task<FormResult> AddServerAsync(CommunicationSettingsForm form, CancellationToken cancellationToken) =>
        ChangeServersAsync((servers, _) => new(form.Check(), servers.Add), cancellationToken);

    /// <summary>Makes a saved server the current one. Refused while the timer is on.</summary>
    public Task<FormResult> ChooseServerAsync(string name, CancellationToken cancellationToken) =>
        ChangeServersAsync(
            (servers, current) => TimerLock.Find(current) is { } refusal
                ? new(refusal)
                : ServerChange.To(servers.Choose(name)),
            cancellationToken);

    /// <summary>Deletes a saved server other than the current one.</summary>
    public Task<FormResult> DeleteServerAsync(string name, CancellationToken cancellationToken) =>
        ChangeServersAsync((servers, _) => ServerChange.To(servers.Delete(name)), cancellationToken);

    /// <summary>Implements [Update] of [Settings for Certificate Issuance Auto Request].</summary>
    public async Task<FormResult> UpdateAutoRequestAsync(AutoRequestForm form, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            var current = await settings.LoadAsync(cancellationToken);
            if (!isExpected(current)) return FormResult.Changed;
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
    public Task<FormResult> UpdateNetworkAsync(NetworkSettings network, CancellationToken cancellationToken) =>
        ChangeNetworkAsync(_ => network, cancellationToken);

    /// <summary>
    /// Changes a part of [Network Settings], and leaves the others as they are now rather than as the caller has seen
    /// them.
    /// </summary>
    public async Task<FormResult> ChangeNetworkAsync(
        Func<NetworkSettings, NetworkSettings> change, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        if (!isExpected(current)) return FormResult.Changed;
        var register = await keys.LoadAsync(cancellationToken);
        var inUse = register.Keys
            .Select(key => key.Use)
            .Append(current.AutoRequest.KeyAndCertificate?.Use ?? KeyUse.None);
        var filled = change(current.Network).Check([.. inUse.Select(use => use.IpSecPolicy).OfType<string>()]);
        if (filled.Value is not { } value) return new(null, filled.Violations);
        await settings.SaveAsync(current with { Network = value }, cancellationToken);
        return FormResult.Done;
    }

    /// <summary>Implements [Update] of [IEEE 802.1X Settings].</summary>
    public async Task<FormResult> UpdateIeee8021XAsync(Ieee8021XForm form, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        if (!isExpected(current)) return FormResult.Changed;
        var filled = form.Check(current.Network);
        if (filled.Value is not { } value) return new(null, filled.Violations);
        await settings.SaveAsync(current with { Network = value }, cancellationToken);
        return FormResult.Done;
    }

    /// <summary>Implements [Update] of an IPSec policy: whom it connects to.</summary>
    public async Task<FormResult> UpdateIpSecPeerAsync(
        string policy, IpSecPeerForm form, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        if (!isExpected(current)) return FormResult.Changed;
        var filled = form.Check(policy);
        if (filled.Value is not { } peer) return new(null, filled.Violations);
        if (!current.Network.IpSecPolicies.Contains(policy))
            return new(null, [new(nameof(form.PeerAddress), Rules.PolicyUnknown, policy)]);
        await settings.SaveAsync(current with { Network = current.Network.With(peer) }, cancellationToken);
        return FormResult.Done;
    }

    /// <summary>Implements [OCSP (Online Certificate Status Protocol) Settings].</summary>
    public async Task<FormResult> UpdateRevocationAsync(
        RevocationSettings form, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        if (!isExpected(current)) return FormResult.Changed;
        var filled = form.Check();
        if (filled.Value is not { } value) return new(null, filled.Violations);
        await settings.SaveAsync(current with { Revocation = value }, cancellationToken);
        return FormResult.Done;
    }

    /// <summary>
    /// Implements [Import]: replaces all settings at once, regardless of the timer lock, and updates the schedule.
    /// </summary>
    public async Task ImportAsync(MachineSettings imported, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        using (audit.RecordWithSave(new AuditEvent(AuditKind.SettingsImported)))
            await SaveAsync(
                await settings.LoadAsync(cancellationToken), imported, clock.GetUtcNow(), cancellationToken);
        await dispatcher.WakeAsync(cancellationToken);
    }

    private static ServerChange Update(
        ServerProfiles servers, MachineSettings current, string name, CommunicationSettingsForm form)
    {
        if (servers.IsCurrent(name) && TimerLock.Find(current) is { } refusal) return new(refusal);
        return servers.Find(name) is null
            ? new(Refusal.ServerGone)
            : new(form.Check(), value => servers.Replace(name, value));
    }

    private async Task<FormResult> ChangeServersAsync(
        Func<ServerProfiles, MachineSettings, ServerChange> change, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        if (!isExpected(current)) return FormResult.Changed;
        var changed = change(ServerProfiles.Of(current), current);
        if (changed.Servers?.Value is not { } servers)
            return new(changed.Refusal, changed.Servers?.Violations ?? []);
        await settings.SaveAsync(servers.In(current), cancellationToken);
        return FormResult.Done;
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
