using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Revocation;

namespace RemoteUi.Web.NetworkTests;

/// <summary>Stands for [Certificate Revocation List (CRL) Settings] as long as nothing is registered there.</summary>
internal sealed class NoRegisteredCrls : IRegisteredCrls
{
    public Task<IReadOnlyList<Crl>> OfAsync(X500DistinguishedName issuer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Crl>>([]);
}
