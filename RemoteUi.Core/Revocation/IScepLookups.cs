using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Asks the device's SCEP server about a certificate (RFC 8894, 3.3.4). Both return null if that server is not of the
/// certificate's CA, or the device has no certificate of this CA to ask with.
/// </summary>
public interface IScepLookups
{
    /// <summary>Asks by GetCRL for the list that covers a certificate, which names no address of one.</summary>
    Task<FetchedCrl?> FetchListAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>Asks by GetCert for the CA's own copy of a certificate.</summary>
    Task<FetchedCopy?> FetchCopyAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout, CancellationToken cancellationToken);
}

/// <summary>Represents what a SCEP server replied to GetCRL.</summary>
/// <param name="Server">The address that was asked.</param>
/// <param name="List">The list; null if there is none.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record FetchedCrl(Uri Server, Crl? List, string? Problem);

/// <summary>Represents what a SCEP server replied to GetCert.</summary>
/// <param name="Server">The address that was asked.</param>
/// <param name="Certificate">The one that has the issuer and serial number asked for; null if there is none.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record FetchedCopy(Uri Server, X509Certificate2? Certificate, string? Problem);
