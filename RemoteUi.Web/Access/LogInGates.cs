using RemoteUi.Core;

namespace RemoteUi.Web.Access;

/// <summary>
/// Lets one attempt per account through at a time, so that guesses sent at once are counted like others. The gates are
/// shared by names with the same hash, so that unknown names take no memory.
/// </summary>
public sealed class LogInGates : IDisposable
{
    private readonly OneGate[] gates = [.. Enumerable.Range(0, 64).Select(_ => new OneGate())];

    public Task<IDisposable> EnterAsync(string userName, CancellationToken cancellationToken)
    {
        // The hash is seeded per process, so nobody can choose a name that shares the gate of another.
        var hash = (uint)StringComparer.OrdinalIgnoreCase.GetHashCode(userName);
        return gates[hash % gates.Length].EnterAsync(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var gate in gates) gate.Dispose();
    }

    private sealed class OneGate : Gate;
}
