using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Exchanges;
using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Publication;
using RemoteUi.PracticeCa.Register;
using RemoteUi.PracticeCa.Transactions;

namespace RemoteUi.PracticeCa;

/// <summary>Administers the practice CA: its register and its behavior. This class is thread-safe.</summary>
public sealed class PracticeCaAdministration
{
    private readonly CertificateRegister register;
    private readonly RegisterLookup lookup;
    private readonly RegisterListing listing;
    private readonly Decisions decisions;
    private readonly RevocationLists lists;
    private readonly AuthorityKeys keys;
    private readonly BehaviorStore behaviors;
    private readonly PublishedAddresses addresses;
    private readonly OneTimePasswords passwords;
    private readonly ExchangeLog exchanges;
    private readonly IPracticeCaChanges? changes;

    internal PracticeCaAdministration(
        CertificateRegister register, RegisterLookup lookup, RegisterListing listing, Decisions decisions,
        RevocationLists lists, AuthorityKeys keys, BehaviorStore behaviors, PublishedAddresses addresses,
        OneTimePasswords passwords, ExchangeLog exchanges, IPracticeCaChanges? changes)
    {
        this.register = register;
        this.lookup = lookup;
        this.listing = listing;
        this.decisions = decisions;
        this.lists = lists;
        this.keys = keys;
        this.behaviors = behaviors;
        this.addresses = addresses;
        this.passwords = passwords;
        this.exchanges = exchanges;
        this.changes = changes;
    }

    /// <summary>Reads all requests, newest first. <see cref="Read"/> reads a page of them.</summary>
    public IReadOnlyList<RegisterEntry> Register => listing.All;

    /// <summary>Gets a number that changes with every change of the register while the program runs.</summary>
    public long RegisterVersion => register.Version;

    /// <summary>Gets the number of requests that wait for approval.</summary>
    public int Waiting => register.Counts.Waiting;

    /// <summary>Occurs after a change of the register. Handlers must not block.</summary>
    public event Action? RegisterChanged
    {
        add => register.Changed += value;
        remove => register.Changed -= value;
    }

    /// <summary>Gets the CA's own certificate, without its private key. The caller disposes of it.</summary>
    public X509Certificate2 CaCertificate => X509CertificateLoader.LoadCertificate(keys.Ca.Certificate.RawData);

    /// <summary>Gets the current behavior as it is set.</summary>
    public PracticeCaBehavior Behavior => behaviors.Current;

    /// <summary>Gets the behavior that holds: what the face fixes takes the place of what is set.</summary>
    public PracticeCaBehavior ActingBehavior => behaviors.Acting;

    /// <summary>
    /// Gets the address at which the CA's publications are named unless another is set: made from the program's own
    /// http address; empty if that is not known.
    /// </summary>
    public string DefaultPublishedAt => addresses.Default;

    /// <summary>Gets the addresses that issued certificates can name, or null if there are none.</summary>
    public PublicationAddresses? Published => addresses.Of(keys.Current.Number);

    /// <summary>Gets the number of one-time passwords that are neither used nor expired.</summary>
    public int LiveOneTimePasswords => passwords.LiveCount;

    /// <summary>Gets the last exchanges of clients over HTTP since the program started, newest first.</summary>
    public IReadOnlyList<PracticeCaExchange> Exchanges => exchanges.All;

    /// <summary>Returns an exchange that is still kept, or null.</summary>
    public PracticeCaExchange? FindExchange(int number) => exchanges.Find(number);

    /// <summary>Reads one page of the register.</summary>
    public RegisterSlice Read(RegisterFilter filter) => listing.Read(filter);

    /// <summary>Returns the entry with a number, or null.</summary>
    public RegisterEntry? Find(int number) => lookup.Find(number);

    /// <summary>
    /// Issues the certificate of a waiting request, given its number in the register. Returns false if no such request
    /// waits.
    /// </summary>
    public bool Approve(int number) => Approve([number]).Count > 0;

    /// <summary>
    /// Refuses a waiting request with badRequest, given its number in the register. Returns false if no such request
    /// waits.
    /// </summary>
    public bool Reject(int number) => Reject([number]).Count > 0;

    /// <summary>
    /// Issues the certificates of those of these requests that wait. Returns their numbers. 100 at a time are stored
    /// together.
    /// </summary>
    public IReadOnlyList<int> Approve(IEnumerable<int> numbers)
    {
        IReadOnlyList<int> wanted = [.. numbers];
        var attempt = changes?.Try(PracticeCaChange.Approve, string.Join(", ", wanted));
        var done = decisions.Approve(wanted);
        if (done.Count > 0) attempt?.Approved(done);
        else attempt?.NotDone();
        return done;
    }

    /// <summary>
    /// Issues the certificates of all requests that wait, or of those in which a search finds its text (see
    /// <see cref="RegisterFilter"/>). Returns their numbers.
    /// </summary>
    public IReadOnlyList<int> ApproveWaiting(string? search) => Approve(listing.Waiting(search));

    /// <summary>Refuses those of these requests that wait, as <see cref="Reject(int)"/>. Returns their numbers.
    /// </summary>
    public IReadOnlyList<int> Reject(IEnumerable<int> numbers)
    {
        IReadOnlyList<int> wanted = [.. numbers];
        var attempt = changes?.Try(PracticeCaChange.Reject, string.Join(", ", wanted));
        var done = decisions.Reject(wanted);
        if (done.Count > 0) attempt?.Rejected(done);
        else attempt?.NotDone();
        return done;
    }

    /// <summary>
    /// Revokes a certificate by its serial number in hexadecimal. Returns false if there is no such certificate that
    /// was issued and is not yet revoked. The reason is one of <see cref="RevocationReasons"/>.
    /// </summary>
    public bool Revoke(string serialNumber, X509RevocationReason reason = X509RevocationReason.Unspecified)
    {
        RevocationReasons.Check(reason);
        var attempt = changes?.Try(PracticeCaChange.Revoke, serialNumber);
        var isDone = decisions.Revoke(serialNumber, reason);
        if (isDone) attempt?.Revoked(serialNumber, reason);
        else attempt?.NotDone();
        return isDone;
    }

    /// <summary>Creates the current certificate revocation list in DER, valid for a week.</summary>
    public byte[] MakeRevocationList() => lists.Make(keys.Current);

    /// <summary>
    /// Sets the behavior, which is kept across restarts. Throws <see cref="ArgumentException"/> if a value is out of
    /// range.
    /// </summary>
    public void Change(PracticeCaBehavior behavior)
    {
        var old = behaviors.Current;
        if (old == behavior) return;
        var attempt = changes?.Try(PracticeCaChange.Behave);
        try
        {
            behaviors.Change(behavior);
        }
        catch (ArgumentException)
        {
            attempt?.NotDone();
            throw;
        }

        attempt?.BehaviorChanged(old, behavior);
    }

    /// <summary>Gets the name by which clients ask for the CA while it acts as <see cref="CaFace.EjbcaCa"/>.</summary>
    public static string CaName => EjbcaCaFace.CaName;

    /// <summary>Returns what a face fixes.</summary>
    public static FaceDescription Describe(CaFace face) => AllFaces.Of(face).Description;

    /// <summary>Returns the behavior that would hold if this were set.</summary>
    public static PracticeCaBehavior Apply(PracticeCaBehavior set) => AllFaces.Apply(set);

    /// <summary>
    /// Generates a one-time challenge password: 16 hexadecimal digits, valid once within 60 minutes unless ordered
    /// otherwise. It is returned only here.
    /// </summary>
    public string MakeOneTimePassword(ChallengeOrder? order = null)
    {
        var made = passwords.Make(order ?? ChallengeOrder.Usual);
        changes?.OneTimePasswordMade(null);
        return made;
    }
}
