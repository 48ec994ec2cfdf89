using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Revocation;

namespace RemoteUi.Web.Revocation;

/// <summary>Stores the lists of [Certificate Revocation List (CRL) Settings].</summary>
public interface IRevocationListStore : IRegisteredCrls
{
    /// <summary>Returns the lists without their content, oldest registration first.</summary>
    Task<IReadOnlyList<RegisteredCrl>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Returns the list with a SHA-256 thumbprint; null if there is none.</summary>
    Task<Crl?> FindAsync(string thumbprint, CancellationToken cancellationToken);

    Task AddAsync(Crl list, DateTimeOffset registeredAt, CancellationToken cancellationToken);

    /// <summary>Deletes a list; false if there is none with the thumbprint.</summary>
    Task<bool> DeleteAsync(string thumbprint, CancellationToken cancellationToken);
}

/// <summary>Represents a registered list without its content.</summary>
/// <param name="Thumbprint">SHA-256, in uppercase hexadecimal.</param>
/// <param name="Count">The number of revoked certificates.</param>
public sealed record RegisteredCrl(
    string Thumbprint, X500DistinguishedName Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, int Count,
    DateTimeOffset RegisteredAt);
