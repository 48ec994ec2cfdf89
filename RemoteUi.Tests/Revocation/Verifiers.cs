using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Revocation;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>Makes verifiers with given lists.</summary>
internal static class Verifiers
{
    public static CertificateVerifier With(IReadOnlyList<Crl> lists, TimeProvider? time = null) =>
        new(new GivenCrls(lists), new NoOwnCaCertificates(), time ?? new RealClock());

    private sealed class GivenCrls(IReadOnlyList<Crl> lists) : IRegisteredCrls
    {
        public Task<IReadOnlyList<Crl>> OfAsync(X500DistinguishedName issuer, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Crl>>([.. lists.Where(list => list.IsOf(issuer))]);
    }
}
