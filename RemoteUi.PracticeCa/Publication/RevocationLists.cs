using System.Numerics;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>
/// Makes the certificate revocation lists. A published list is signed again after each revocation, so that it never
/// lacks one, and otherwise after half a minute.
/// </summary>
internal sealed class RevocationLists(
    CertificateRegister register, RegisterLookup lookup, CertificateAuthority authority, AuthorityKeys keys,
    TimeProvider time, IOptions<PracticeCaOptions> options)
{
    private static readonly TimeSpan HandedOutValidity = TimeSpan.FromDays(7);
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<(int Ca, bool IsRoot), Published> published = [];
    private BigInteger lastNumber;

    /// <summary>Returns a list that is valid for a week: for a person, or a client that asked for it by SCEP.</summary>
    public byte[] Make(AuthorityIdentities ca)
    {
        lock (gate) return Make(ca, HandedOutValidity);
    }

    /// <summary>Returns the list that is published.</summary>
    public byte[] Publish(AuthorityIdentities ca) =>
        Publish((ca.Number, IsRoot: false), () => Make(ca, options.Value.CrlValidity));

    /// <summary>
    /// Returns the list that the root above a CA publishes, or null if there is none. It is empty: nothing that a root
    /// signs is revoked here.
    /// </summary>
    public byte[]? PublishRoot(AuthorityIdentities ca) =>
        ca.RootAbove is { } root
            ? Publish((ca.Number, IsRoot: true), () => Make([], root, options.Value.CrlValidity))
            : null;

    private byte[] Publish((int Ca, bool IsRoot) issuer, Func<byte[]> make)
    {
        lock (gate)
        {
            var (version, now) = (register.RevocationVersion, time.GetUtcNow());
            if (published.TryGetValue(issuer, out var last) && last.Version == version && now - last.MadeAt < Kept)
                return last.List;
            var list = make();
            published[issuer] = new(list, version, now);
            return list;
        }
    }

    private byte[] Make(AuthorityIdentities ca, TimeSpan validity) =>
        Make(keys.NumbersOf(ca.Ca).SelectMany(lookup.Revoked), ca.Ca, validity);

    private byte[] Make(IEnumerable<RegisterEntry> revoked, Identity issuer, TimeSpan validity)
    {
        // The time in milliseconds, so that the numbers increase also after a restart.
        lastNumber = BigInteger.Max(lastNumber + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
        return authority.MakeRevocationList(revoked, issuer, lastNumber, validity);
    }

    private sealed record Published(byte[] List, long Version, DateTimeOffset MadeAt);
}
