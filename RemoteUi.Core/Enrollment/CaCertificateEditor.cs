using Microsoft.Extensions.Logging;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Implements [CA Certificate Settings]. Every new connection uses the changed list; the timer does not lock it,
/// because a scheduled request may need it.
/// </summary>
public sealed class CaCertificateEditor(
    IMachineSettingsStore settings, EnrollmentGate gate, ILogger<CaCertificateEditor> log)
{
    public async Task<CaCertificateList> LoadAsync(CancellationToken cancellationToken) =>
        CaCertificateList.Of(await settings.LoadAsync(cancellationToken));

    /// <summary>Registers all of the certificates, or none if that would break a rule.</summary>
    public async Task<FormResult> RegisterAsync(
        IReadOnlyList<CaCertificate> chosen, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        var known = CaCertificateList.Of(current);
        var changed = known.Add(chosen);
        if (changed.Value is not { } list) return new(null, changed.Violations);
        await settings.SaveAsync(list.In(current), cancellationToken);
        foreach (var added in list.All.Where(one => !known.Contains(one)))
            log.CaCertificateRegistered(added.Thumbprint());
        return FormResult.Done;
    }

    /// <summary>Changes what a certificate is trusted for; false if there is none with the thumbprint.</summary>
    public async Task<bool> ChangeUsesAsync(string thumbprint, CaUses uses, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        var list = CaCertificateList.Of(current);
        if (list.Find(thumbprint) is not { } found) return false;
        await settings.SaveAsync(list.With(found, uses).In(current), cancellationToken);
        log.CaUsesChanged(found.Thumbprint(), string.Join(", ", uses.Chosen()));
        return true;
    }

    /// <summary>Deletes a certificate; false if there is none with the thumbprint.</summary>
    public async Task<bool> DeleteAsync(string thumbprint, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var current = await settings.LoadAsync(cancellationToken);
        var list = CaCertificateList.Of(current);
        if (list.Find(thumbprint) is not { } found) return false;
        await settings.SaveAsync(list.Without(found).In(current), cancellationToken);
        log.CaCertificateDeleted(found.Thumbprint());
        return true;
    }
}
