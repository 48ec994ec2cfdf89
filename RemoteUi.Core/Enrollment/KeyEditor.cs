using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Implements [Key and Certificate Settings]: the only way for a user to change the register, and never during a
/// registration.
/// </summary>
public sealed class KeyEditor(IKeyRegisterStore keys, EnrollmentGate gate)
{
    public Task<KeyRegister> LoadAsync(CancellationToken cancellationToken) => keys.LoadAsync(cancellationToken);

    /// <summary>Deletes a key, or returns why it cannot be deleted.</summary>
    public async Task<KeyDeletion> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        var result = register.Delete(id);
        if (result == KeyDeletion.Deleted) await keys.SaveAsync(register, cancellationToken);
        return result;
    }
}
