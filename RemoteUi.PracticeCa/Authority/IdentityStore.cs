using System.Text;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Stores the practice CA's own keys and certificates, and creates each on first use.</summary>
internal sealed class IdentityStore(PracticeCaFolder folder, ILogger<IdentityStore> logger)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Identity> identities = [];

    public Identity GetOrMake(string name, Func<Identity> make)
    {
        lock (gate)
        {
            if (identities.TryGetValue(name, out var known)) return known;
            return identities[name] = Load(name) ?? Make(name, make);
        }
    }

    private Identity? Load(string name) =>
        AtomicFile.Read(folder.Identity(name)) is { } pem ? Identity.FromPem(Encoding.ASCII.GetString(pem)) : null;

    private Identity Make(string name, Func<Identity> make)
    {
        var identity = make();
        AtomicFile.Write(folder.Identity(name), Encoding.ASCII.GetBytes(identity.ToPem()));
        Log.IdentityMade(logger, name);
        return identity;
    }
}
