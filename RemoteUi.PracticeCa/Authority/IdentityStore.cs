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
    private readonly Dictionary<string, Identity?> identities = [];
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

    /// <param name="signsWithPss">Whether an RSA key signs with PSS padding.</param>
    /// <exception cref="IdentityUnreadableException">The stored key cannot be decrypted.</exception>
    public Identity GetOrMake(string name, Func<Identity> make, bool signsWithPss)
    {
        lock (gate) return FindOrLoad(name, signsWithPss) ?? Add(name, make());
    }

    /// <summary>Returns an identity that was made before; null if it was not.</summary>
    /// <exception cref="IdentityUnreadableException">The stored key cannot be decrypted.</exception>
    public Identity? Find(string name, bool signsWithPss)
    {
        lock (gate) return FindOrLoad(name, signsWithPss);
    }

    /// <summary>Stores an identity that was not made here.</summary>
    public Identity Add(string name, Identity identity)
    {
        lock (gate)
        {
            AtomicFile.Write(folder.Identity(name), format.Write(identity));
            Log.IdentityMade(logger, name);
            return (identities[name] = identity)!;
        }
    }

    /// <summary>Deletes an identity, if it exists.</summary>
    public void Remove(string name)
    {
        lock (gate)
        {
            File.Delete(folder.Identity(name));
            identities.Remove(name);
        }
    }

    /// <summary>Nobody else writes the files, so that one which is not there need not be looked for again.</summary>
    private Identity? FindOrLoad(string name, bool signsWithPss) =>
        identities.TryGetValue(name, out var known) ? known : identities[name] = Load(name, signsWithPss);

    private void Encrypt(string path)
    {
        if (AtomicFile.Read(path) is not { } file || !IdentityFile.IsUnencrypted(file)) return;
        AtomicFile.Write(path, format.Write(format.Read(file, signsWithPss: false)));
        Log.KeyEncrypted(logger, Path.GetFileName(path));
    }

    private Identity? Load(string name, bool signsWithPss)
    {
        if (AtomicFile.Read(folder.Identity(name)) is not { } file) return null;
        try
        {
            return format.Read(file, signsWithPss);
        }
        catch (CryptographicException exception)
        {
            Log.KeyUnreadable(logger, name, exception);
            throw new IdentityUnreadableException(exception);
        }
    }
}
