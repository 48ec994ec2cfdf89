using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>
/// Identifies the certificate that a GetCert or GetCRL is about (RFC 8894, 3.3.4), and the requester.
/// </summary>
/// <param name="Asker">A certificate of this CA with its key, which signs the query and decrypts the reply.</param>
/// <param name="SerialNumber">Big-endian, at least one byte.</param>
public sealed record CertificateLookup(
    RenewedCertificate Asker, X500DistinguishedName Issuer, ReadOnlyMemory<byte> SerialNumber);
