using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Provides revocation lists by GetCRL (RFC 8894, 3.3.4), for certificates that name no address of a list.
/// </summary>
public interface IScepCrls
{
    /// <summary>
    /// Asks the device's SCEP server for the list that covers a certificate; null if that server is not of the
    /// certificate's CA, or the device has no certificate of this CA to ask with.
    /// </summary>
    Task<FetchedCrl?> FetchAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout, CancellationToken cancellationToken);
}

/// <summary>Represents what a SCEP server replied to GetCRL.</summary>
/// <param name="Server">The address that was asked.</param>
/// <param name="List">The list; null if there is none.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record FetchedCrl(Uri Server, Crl? List, string? Problem);
