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
    private readonly Dictionary<int, Published> published = [];
    private BigInteger lastNumber;

    /// <summary>Returns a list that is valid for a week: for a person, or a client that asked for it by SCEP.</summary>
    public byte[] Make(AuthorityIdentities ca)
    {
        lock (gate) return Make(ca, HandedOutValidity);
    }

    /// <summary>Returns the list that is published.</summary>
    public byte[] Publish(AuthorityIdentities ca)
    {
        lock (gate)
        {
            var (version, now) = (register.RevocationVersion, time.GetUtcNow());
            if (published.TryGetValue(ca.Number, out var last) && last.Version == version && now - last.MadeAt < Kept)
                return last.List;
            var list = Make(ca, options.Value.CrlValidity);
            published[ca.Number] = new(list, version, now);
            return list;
        }
    }

    private byte[] Make(AuthorityIdentities ca, TimeSpan validity)
    {
        // The time in milliseconds, so that the numbers increase also after a restart.
        lastNumber = BigInteger.Max(lastNumber + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
        return authority.MakeRevocationList(
            keys.NumbersOf(ca.Ca).SelectMany(lookup.Revoked), ca.Ca, lastNumber, validity);
    }

    private sealed record Published(byte[] List, long Version, DateTimeOffset MadeAt);
}
