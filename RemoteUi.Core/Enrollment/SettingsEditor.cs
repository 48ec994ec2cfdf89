using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>The one way to change what is set on the pages: rules, locks, save, schedule.</summary>
public sealed class SettingsEditor
{
    public Task<MachineSettings> LoadAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>[Communication Settings], [Update]. Refused while the timer is on.</summary>
    public Task<FormOutcome> UpdateCommunicationAsync(CommunicationSettingsForm form, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>[Settings for Certificate Issuance Auto Request], [Update].</summary>
    public Task<FormOutcome> UpdateAutoRequestAsync(AutoRequestForm form, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>[Network Settings]. Policies that a key uses cannot go.</summary>
    public Task<FormOutcome> UpdateNetworkAsync(NetworkSettings network, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>[Import]: everything at once, obeying no timer lock; the schedule follows.</summary>
    public Task ImportAsync(MachineSettings settings, CancellationToken cancellationToken) => throw new NotImplementedException();
}
