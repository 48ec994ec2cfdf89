using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Stores the machine's keys. Private keys are encrypted at rest.</summary>
public interface IKeyRegisterStore
{
    Task<KeyRegister> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(KeyRegister register, CancellationToken cancellationToken);
}
