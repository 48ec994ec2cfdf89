using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Support;

/// <summary>
/// Checks a key as the program does, but the same key only once for all machines of a run: they start from copies of
/// one folder, and a trial handshake is a fifth of the processor time of a start. A fault is never remembered.
/// </summary>
internal sealed class TriedKeys(ILogger<TlsTrials> log) : ITlsCheck
{
    private static readonly ConcurrentDictionary<(Guid Id, string Thumbprint), bool> Sound = new();

    private readonly TlsTrials trials = new(log);

    public async ValueTask<TlsFinding?> FindAsync(MachineKey key, CancellationToken cancellationToken)
    {
        var same = (key.Id, key.Certificate.Thumbprint);
        if (Sound.ContainsKey(same)) return null;
        var finding = await trials.FindAsync(key, cancellationToken);
        if (finding is null) Sound[same] = true;
        return finding;
    }
}
