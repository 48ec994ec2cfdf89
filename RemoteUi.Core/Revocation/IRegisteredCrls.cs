using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Revocation;

/// <summary>Provides the lists of [Certificate Revocation List (CRL) Settings].</summary>
public interface IRegisteredCrls
{
    /// <summary>Returns the lists of the CA with a name.</summary>
    Task<IReadOnlyList<Crl>> OfAsync(X500DistinguishedName issuer, CancellationToken cancellationToken);
}
