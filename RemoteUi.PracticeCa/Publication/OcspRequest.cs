namespace RemoteUi.PracticeCa.Publication;

/// <summary>Represents an OCSP request (RFC 6960, 4.1), of which a signature is not looked at.</summary>
/// <param name="Nonce">The value of the nonce extension, an OCTET STRING in DER; null if there is none.</param>
internal sealed record OcspRequest(IReadOnlyList<OcspCertId> CertIds, byte[]? Nonce);

/// <summary>Names a certificate by hashes of its issuer's name and key (CertID).</summary>
/// <param name="Encoded">The CertID as sent, which the response repeats.</param>
/// <param name="HashOid">The object identifier of the digest algorithm.</param>
/// <param name="SerialNumber">In hexadecimal.</param>
internal sealed record OcspCertId(byte[] Encoded, string HashOid, byte[] NameHash, byte[] KeyHash, string SerialNumber);
