using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Stores the practice CA's own keys and certificates, and creates each on first use. Keys that an earlier version
/// stored unencrypted are encrypted when the store is opened.
/// </summary>
internal sealed class IdentityStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Identity> identities = [];
    private readonly PracticeCaFolder folder;
    private readonly IdentityFile format;
    private readonly ILogger logger;

    public IdentityStore(PracticeCaFolder folder, IdentityFile format, ILogger<IdentityStore> logger)
    {
        this.folder = folder;
        this.format = format;
        this.logger = logger;
        foreach (var path in folder.Identities()) Encrypt(path);
    }

    /// <exception cref="IdentityUnreadableException">The stored key cannot be decrypted.</exception>
    public Identity GetOrMake(string name, Func<Identity> make)
    {
        lock (gate)
        {
            if (identities.TryGetValue(name, out var known)) return known;
            return identities[name] = Load(name) ?? Make(name, make);
        }
    }

    /// <summary>Returns an identity that was made before; null if it was not.</summary>
    /// <exception cref="IdentityUnreadableException">The stored key cannot be decrypted.</exception>
    public Identity? Find(string name)
    {
        lock (gate)
        {
            if (identities.TryGetValue(name, out var known)) return known;
            return Load(name) is { } loaded ? identities[name] = loaded : null;
        }
    }

    private void Encrypt(string path)
    {
        if (AtomicFile.Read(path) is not { } file || !IdentityFile.IsUnencrypted(file)) return;
        AtomicFile.Write(path, format.Write(format.Read(file)));
        Log.KeyEncrypted(logger, Path.GetFileName(path));
    }

    private Identity? Load(string name)
    {
        if (AtomicFile.Read(folder.Identity(name)) is not { } file) return null;
        try
        {
            return format.Read(file);
        }
        catch (CryptographicException exception)
        {
            Log.KeyUnreadable(logger, name, exception);
            throw new IdentityUnreadableException(exception);
        }
    }

    private Identity Make(string name, Func<Identity> make)
    {
        var identity = make();
        AtomicFile.Write(folder.Identity(name), format.Write(identity));
        Log.IdentityMade(logger, name);
        return identity;
    }
}
