using Microsoft.Extensions.Logging;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Implements [Key and Certificate Settings]: the only way for a user to change the register, and never during a
/// registration.
/// </summary>
public sealed class KeyEditor(
    IKeyRegisterStore keys, IMachineSettingsStore settings, ITlsCheck tls, EnrollmentGate gate, IAuditTrail audit,
    ILogger<KeyEditor> log)
{
    public Task<KeyRegister> LoadAsync(CancellationToken cancellationToken) => keys.LoadAsync(cancellationToken);

    /// <summary>Deletes a key, or returns why it cannot be deleted.</summary>
    public async Task<KeyDeletion> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        var name = register.Keys.FirstOrDefault(key => key.Id == id)?.Name;
        var result = register.Delete(id);
        if (result != KeyDeletion.Deleted) return result;
        using (audit.RecordWithSave(new AuditEvent(AuditKind.KeyDeleted, name)))
            await keys.SaveAsync(register, cancellationToken);
        return result;
    }

    /// <summary>
    /// Assigns a use to a key or takes it off, or returns why that is not possible. The functions follow at the next
    /// restart.
    /// </summary>
    public async Task<UseAssignment> AssignUseAsync(Guid id, KeyUse use, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (use.Location == KeyUseLocation.IpSec && !await HasPolicyAsync(use.IpSecPolicy, cancellationToken))
            return UseAssignment.PolicyUnknown;
        var register = await keys.LoadAsync(cancellationToken);
        var old = register.Keys.FirstOrDefault(key => key.Id == id)?.Use;
        var result = register.AssignUse(id, use);
        if (result != UseAssignment.Done) return result;
        var changed = register.Keys.Single(key => key.Id == id);
        if (use == KeyUse.Tls && await tls.FindAsync(changed, cancellationToken) is not null)
            return UseAssignment.CannotServeTls;
        if (old == use) return result;
        var recorded = new AuditEvent(AuditKind.KeyUseChanged, changed.Name)
        {
            Changes = [new("UseLocation", TextOf(old), TextOf(use))],
        };
        using (audit.RecordWithSave(recorded)) await keys.SaveAsync(register, cancellationToken);
        log.UseAssigned(id, use.Location, use.IpSecPolicy);
        return result;
    }

    private static string? TextOf(KeyUse? use) => use is null ? null : $"{use.Location} {use.IpSecPolicy}".TrimEnd();

    private async Task<bool> HasPolicyAsync(string? policy, CancellationToken cancellationToken) =>
        (await settings.LoadAsync(cancellationToken)).Network.IpSecPolicies.Contains(policy);
}
