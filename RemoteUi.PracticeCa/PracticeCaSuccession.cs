using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Administers which CA issues, and what its certificates contain. This class is thread-safe.
/// </summary>
public sealed class PracticeCaSuccession
{
    private readonly AuthorityKeys keys;
    private readonly Succession succession;
    private readonly ProfileStore profiles;
    private readonly IPracticeCaChanges? changes;

    internal PracticeCaSuccession(
        AuthorityKeys keys, Succession succession, ProfileStore profiles, IPracticeCaChanges? changes)
    {
        this.keys = keys;
        this.succession = succession;
        this.profiles = profiles;
        this.changes = changes;
    }

    /// <summary>Gets the CA that issues.</summary>
    public CaView Current => CaView.Of(keys.Current);

    /// <summary>Gets the CA of the next rollover; null until a client asked for it or it was made here.</summary>
    public CaView? Next => keys.HasNextCa ? CaView.Of(keys.Next) : null;

    /// <summary>Gets the CAs that issued before, the latest first.</summary>
    public IReadOnlyList<CaView> Earlier => [.. keys.Earlier.Select(CaView.Of)];

    /// <summary>Gets what issued certificates contain.</summary>
    public CertificateProfile Profile => profiles.Current;

    /// <summary>Makes a new CA with new keys, which issues from now on.</summary>
    /// <exception cref="ArgumentException">The shape is one that only an uploaded CA has.</exception>
    public void Replace(CaShape shape)
    {
        if (!CanBeMade(shape)) throw new ArgumentException("A CA of this shape cannot be made", nameof(shape));
        var old = keys.Current.Shape;
        var attempt = changes?.Try(PracticeCaChange.Replace);
        succession.Replace(shape);
        attempt?.CaReplaced(old, shape, keys.Ca.Certificate.Subject);
    }

    /// <summary>Lets the CA in a PKCS#12 file issue from now on, or returns why it is refused.</summary>
    /// <param name="pkcs12">At most 64 KiB.</param>
    /// <param name="password">The password of the file; null or empty for none.</param>
    /// <param name="raKeys">The keys of the RAs that are made for it.</param>
    public OwnCaFault? Take(byte[] pkcs12, string? password, CaKeyAlgorithm raKeys)
    {
        var old = keys.Current.Shape;
        var attempt = changes?.Try(PracticeCaChange.Replace);
        var fault = succession.Take(pkcs12, password, raKeys);
        if (fault is null) attempt?.CaReplaced(old, keys.Current.Shape, keys.Ca.Certificate.Subject);
        else attempt?.NotDone();
        return fault;
    }

    /// <summary>Makes the CA of the next rollover, which GetNextCACert then returns, unless it exists.</summary>
    public void MakeNext()
    {
        if (keys.HasNextCa) return;
        var attempt = changes?.Try(PracticeCaChange.MakeNext);
        succession.MakeNext();
        attempt?.NextCaMade(keys.Next.Ca.Certificate.Subject);
    }

    /// <summary>Lets the next CA issue from now on. Returns false if it was not made yet.</summary>
    public bool RollOver()
    {
        var attempt = changes?.Try(PracticeCaChange.RollOver);
        var isDone = succession.RollOver();
        if (isDone) attempt?.RolledOver(keys.Ca.Certificate.Subject);
        else attempt?.NotDone();
        return isDone;
    }

    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public void Change(CertificateProfile profile)
    {
        var old = profiles.Current;
        var attempt = changes?.Try(PracticeCaChange.Profile);
        try
        {
            profiles.Change(profile);
        }
        catch (ArgumentException)
        {
            attempt?.NotDone();
            throw;
        }

        attempt?.ProfileChanged(old, profile);
    }

    /// <summary>Returns whether a CA of a shape can be made here.</summary>
    public static bool CanBeMade(CaShape shape) =>
        shape.Hierarchy != CaHierarchy.Uploaded && CanBeMade(shape.CaKeys) && CanBeMade(shape.RaKeys);

    /// <summary>Returns whether keys of a kind can be made here.</summary>
    public static bool CanBeMade(CaKeyAlgorithm algorithm) =>
        Enum.IsDefined(algorithm) && algorithm != CaKeyAlgorithm.EcP521;
}
