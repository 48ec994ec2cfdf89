using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Stores which CAs there are. There is no file until the first CA is replaced.</summary>
internal sealed class AuthorityStore(PracticeCaFolder folder)
{
    private volatile AuthorityList? current;

    public AuthorityList Current =>
        current ??= JsonFile.Read<AuthorityList>(folder.Authorities) ?? AuthorityList.First;

    public void Change(AuthorityList changed)
    {
        JsonFile.Write(folder.Authorities, changed);
        current = changed;
    }
}
