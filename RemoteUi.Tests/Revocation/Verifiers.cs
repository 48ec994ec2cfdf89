using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Revocation;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>Makes verifiers with given lists.</summary>
internal static class Verifiers
{
    public static CertificateVerifier With(
        IReadOnlyList<Crl> lists, TimeProvider? time = null, IScepLookups? scep = null) =>
        new(new GivenCrls(lists), scep ?? new NoScepLookups(), new NoOwnCaCertificates(), time ?? new RealClock());

    private sealed class GivenCrls(IReadOnlyList<Crl> lists) : IRegisteredCrls
    {
        public Task<IReadOnlyList<Crl>> OfAsync(X500DistinguishedName issuer, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Crl>>([.. lists.Where(list => list.IsOf(issuer))]);
    }

    /// <summary>A SCEP server of another CA.</summary>
    private sealed class NoScepLookups : IScepLookups
    {
        public Task<FetchedCrl?> FetchListAsync(
            X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
            CancellationToken cancellationToken) => Task.FromResult<FetchedCrl?>(null);

        public Task<FetchedCopy?> FetchCopyAsync(
            X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
            CancellationToken cancellationToken) => Task.FromResult<FetchedCopy?>(null);
    }
}
