using System.Formats.Asn1;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Replaces the CA: by one of another shape, by an uploaded one, or by the next one. The CA before it stays, for its
/// certificates must be verified as long as they are valid.
/// </summary>
internal sealed class Succession(AuthorityStore authorities, IdentityStore store, AuthorityKeys keys, TimeProvider time)
{
    private readonly Lock gate = new();

    /// <summary>Makes a new CA with new keys, and lets it issue from now on.</summary>
    public void Replace(CaShape shape)
    {
        lock (gate)
        {
            var changed = Prepare(shape);
            authorities.Change(changed);
            _ = keys.Ca;
        }
    }

    /// <summary>Lets the CA in a PKCS#12 file issue from now on, or returns why it cannot.</summary>
    public OwnCaFault? Take(byte[] pkcs12, string? password, CaKeyAlgorithm raKeys)
    {
        var (ca, fault) = OwnCaFile.Read(pkcs12, password, time.GetUtcNow());
        if (ca is null) return fault;
        lock (gate)
        {
            if (keys.Issuers.Any(one => HasName(one, ca) && !AuthorityKeys.IsSame(one, ca)))
                return OwnCaFault.NameInUse;
            var changed = Prepare(new(CaHierarchy.Uploaded, OwnCaFile.KeysOf(ca), raKeys));
            store.Add(IdentityNames.Of(changed.Current.Number).Ca, ca);
            authorities.Change(changed);
            return null;
        }
    }

    /// <summary>Makes the keys of the next CA, unless they exist.</summary>
    public void MakeNext() => _ = keys.Next.Ca;

    /// <summary>Lets the next CA issue from now on. Returns false if it was not made yet.</summary>
    public bool RollOver()
    {
        lock (gate)
        {
            if (!keys.HasNextCa) return false;
            var changed = authorities.Current.RolledOver();
            Clear(changed.Next.Number);
            authorities.Change(changed);
            return true;
        }
    }

    private static bool HasName(Identity one, Identity other)
    {
        var (name, others) = (one.Certificate.SubjectName.RawData, other.Certificate.SubjectName.RawData);
        try
        {
            return NameReader.Canonical(name) == NameReader.Canonical(others);
        }
        catch (AsnContentException)
        {
            return name.AsSpan().SequenceEqual(others);
        }
    }

    private AuthorityList Prepare(CaShape shape)
    {
        var changed = authorities.Current.Replaced(shape);
        Clear(changed.Current.Number);
        Clear(changed.Next.Number);
        return changed;
    }

    /// <summary>Deletes what a program that was killed before it stored the change left behind.</summary>
    private void Clear(int number)
    {
        foreach (var name in IdentityNames.Of(number).All) store.Remove(name);
    }
}
