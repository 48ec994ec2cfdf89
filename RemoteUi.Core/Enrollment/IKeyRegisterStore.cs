using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Keeps the machine's keys, private keys encrypted at rest.</summary>
public interface IKeyRegisterStore
{
    Task<KeyRegister> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(KeyRegister register, CancellationToken cancellationToken);
}
