using System.Collections.Concurrent;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Provides the keys of the CA that issues, of the next one, and of those before it.</summary>
internal sealed class AuthorityKeys(AuthorityStore authorities, IdentityStore store, IdentityMaker maker)
{
    private readonly ConcurrentDictionary<AuthorityDescription, AuthorityIdentities> opened = [];

    public AuthorityIdentities Current => Open(authorities.Current.Current);

    /// <summary>The CA of the next rollover (RFC 8894, 4.7).</summary>
    public AuthorityIdentities Next => Open(authorities.Current.Next);

    /// <summary>Gets the CAs that issued before, the latest first, of which keys exist.</summary>
    public IReadOnlyList<AuthorityIdentities> Earlier =>
        authorities.Current.Earlier is { Count: > 0 } earlier
            ? [.. earlier.Select(Open).Where(one => one.IsMade)]
            : [];

    public Identity Ca => Current.Ca;

    /// <summary>Whether the keys of the CA of the next rollover were made.</summary>
    public bool HasNextCa => Next.IsMade;

    /// <summary>Gets the current CA, the next one if it was made, and the earlier ones.</summary>
    public IReadOnlyList<AuthorityIdentities> All => HasNextCa ? [Current, Next, .. Earlier] : [Current, .. Earlier];

    /// <summary>Gets the issuing certificates of <see cref="All"/>.</summary>
    public IReadOnlyList<Identity> Issuers => [.. All.Select(one => one.Ca)];

    /// <summary>Returns the CA with a number, or null if its keys do not exist.</summary>
    public AuthorityIdentities? Find(int number) => All.FirstOrDefault(one => one.Number == number);

    /// <summary>Returns the CA that an issuer's or RA's certificate belongs to.</summary>
    public AuthorityIdentities OwnerOf(Identity identity) =>
        All.FirstOrDefault(one => one.Made.Contains(identity)) ?? Current;

    /// <summary>Whether a CA issued before, and does not now.</summary>
    public bool IsEarlier(AuthorityIdentities ca) => ca != Current && ca != Next;

    /// <summary>
    /// Returns the numbers of the CAs that have the same name and key as one: an uploaded CA may have been here before.
    /// </summary>
    public IReadOnlyList<int> NumbersOf(Identity issuer) =>
        [.. All.Where(one => IsSame(one.Ca, issuer)).Select(one => one.Number)];

    /// <summary>
    /// Returns the identities that requests may be encrypted to, the one that they should be encrypted to first: the
    /// CA's own certificate allows it also if there are RAs, an envelope for the next CA asks it to issue, and clients
    /// of an earlier CA learn that it was replaced.
    /// </summary>
    public IReadOnlyList<Identity> Recipients(CertificateSet set) =>
        [
            .. Issuers.Prepend(Current.Recipient(set))
                .Concat(Earlier.SelectMany(one => one.Recipients))
                .Distinct(),
        ];

    /// <summary>Gets the identities that were made so far, those that requests are encrypted to first.</summary>
    public IEnumerable<Identity> Made => All.SelectMany(one => one.Made);

    /// <summary>Whether two certificates are of the same CA.</summary>
    public static bool IsSame(Identity one, Identity other) =>
        one == other
            || (one.Certificate.SubjectName.RawData.AsSpan().SequenceEqual(other.Certificate.SubjectName.RawData)
                && one.Certificate.PublicKey.EncodedKeyValue.RawData.AsSpan()
                    .SequenceEqual(other.Certificate.PublicKey.EncodedKeyValue.RawData));

    private AuthorityIdentities Open(AuthorityDescription description) =>
        opened.GetOrAdd(description, one => new(one, store, maker));
}
