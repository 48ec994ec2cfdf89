using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// [Key and Certificate Settings]: the one way to change the register by hand, never in the middle of a registration.
/// </summary>
public sealed class KeyEditor(IKeyRegisterStore keys, EnrollmentGate gate)
{
    public Task<KeyRegister> LoadAsync(CancellationToken cancellationToken) => keys.LoadAsync(cancellationToken);

    /// <summary>Deletes a key, or says why not.</summary>
    public async Task<KeyDeletion> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        var result = register.Delete(id);
        if (result == KeyDeletion.Deleted) await keys.SaveAsync(register, cancellationToken);
        return result;
    }
}
