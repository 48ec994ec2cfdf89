using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Represents a CertRep (RFC 8894, 3.3.2) whose signature, transaction, type, and nonce have been verified; the
/// envelope is not yet decrypted.
/// </summary>
/// <param name="Envelope">The encrypted messageData of a SUCCESS; ignored otherwise.</param>
/// <param name="FailInfo">The failInfo as sent, whatever its value; null if absent.</param>
internal sealed record CertRep(
    PkiStatus Status, byte[] Envelope, string? FailInfo, string? FailInfoText, X509Certificate2 Signer,
    HashAlgorithmName Digest);
