using System.Collections.Concurrent;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>
/// Keeps exported files until the browser downloads them, so that the page can first say that the export is done. The
/// files are encrypted with a password that is not kept.
/// </summary>
public sealed class ReadyExports(TimeProvider clock)
{
    /// <summary>How long a file can be downloaded.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MaxFiles = 20;

    private readonly ConcurrentDictionary<Guid, (byte[] File, DateTimeOffset MadeAt)> files = new();

    /// <summary>Keeps a file. The oldest one goes if there are too many.</summary>
    public Guid Add(byte[] file)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in files.OrderByDescending(one => one.Value.MadeAt).Where(
            (one, place) => place >= MaxFiles - 1 || one.Value.MadeAt + Lifetime <= now))
            files.TryRemove(old, out _);
        var id = Guid.NewGuid();
        files[id] = (file, now);
        return id;
    }

    /// <summary>Returns a file and when it was made; null if it does not exist any longer.</summary>
    public (byte[] File, DateTimeOffset MadeAt)? Find(Guid id) =>
        files.TryGetValue(id, out var found) && clock.GetUtcNow() < found.MadeAt + Lifetime ? found : null;
}
