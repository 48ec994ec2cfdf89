using System.Text;
using System.Text.Json;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Fleet.Storage;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Engine;

/// <summary>Represents a rehearsal that this host takes part in: its settings, its keys, and its stop.</summary>
internal sealed class OpenRehearsal : IDisposable
{
    private readonly PrivateKey[] keys;

    private OpenRehearsal(RehearsalRow row, RehearsalSettings settings, PrivateKey[] keys)
    {
        Id = row.Id;
        StartsAt = row.StartsAt;
        Settings = settings;
        this.keys = keys;
        AtOnce = new(settings.AtOnce, settings.AtOnce);
    }

    public Guid Id { get; }

    public DateTimeOffset StartsAt { get; }

    public RehearsalSettings Settings { get; }

    /// <summary>Limits the exchanges under way from this host.</summary>
    public SemaphoreSlim AtOnce { get; }

    /// <summary>Lets one slice at a time read its devices and let them leave.</summary>
    public SemaphoreSlim Leaving { get; } = new(1, 1);

    /// <summary>Ends the devices under way on this host.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Returns the shared key of a device; null if each makes its own.</summary>
    public PrivateKey? KeyOf(int number) => keys.Length == 0 ? null : keys[number % keys.Length];

    public static OpenRehearsal Open(RehearsalRow row, IFleetSecrets secrets)
    {
        var secret = row.Challenge is { } encrypted
            ? new Secret(Encoding.UTF8.GetString(secrets.Unprotect(encrypted)))
            : null;
        var stored = StoredSettings.Read(row.Settings);
        var settings = stored.ChallengePage is { } page
            ? stored with { ChallengePage = page with { Password = secret } }
            : stored with { Challenge = secret };
        var keys = row.Keys is null
            ? []
            : JsonSerializer.Deserialize<byte[][]>(secrets.Unprotect(row.Keys))!.Select(PrivateKey.FromPkcs8);
        return new(row, settings, [.. keys]);
    }

    /// <summary>Returns keys as <see cref="Open"/> reads them.</summary>
    public static byte[]? Write(IEnumerable<PrivateKey> keys, IFleetSecrets secrets)
    {
        byte[][] all = [.. keys.Select(key => key.RevealPkcs8())];
        return all.Length == 0 ? null : secrets.Protect(JsonSerializer.SerializeToUtf8Bytes(all));
    }

    public void Dispose()
    {
        AtOnce.Dispose();
        Leaving.Dispose();
        Stop.Dispose();
    }
}
