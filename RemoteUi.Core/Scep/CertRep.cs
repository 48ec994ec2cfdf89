using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep;

/// <summary>
/// A CertRep (RFC 8894, 3.3.2) whose signature, transaction, type and nonce were found right; the envelope is not yet
/// opened.
/// </summary>
/// <param name="Envelope">The messageData of a SUCCESS, encrypted; of no meaning otherwise.</param>
/// <param name="FailInfo">As sent, whatever it is; null where absent.</param>
internal sealed record CertRep(
    PkiStatus Status, byte[] Envelope, string? FailInfo, string? FailInfoText, X509Certificate2 Signer,
    HashAlgorithmName Digest);
