using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.ServerCheck.Messages;

/// <summary>
/// A pkiMessage to be written (RFC 8894, 3.2), sound unless a check changes one thing about it. Null leaves an
/// attribute out.
/// </summary>
/// <param name="Content">The messageData in DER: a PKCS#10, an IssuerAndSubject, an IssuerAndSerialNumber.</param>
/// <param name="SignerKey">Signs the message; the reply is encrypted to it.</param>
/// <param name="SignerCertificate">In DER.</param>
internal sealed record RequestDraft(CaProfile Ca, byte[] Content, PrivateKey SignerKey, byte[] SignerCertificate)
{
    /// <summary>What the content asks a certificate for; null if it asks for none.</summary>
    public CsrDraft? Csr { get; init; }

    public string? MessageType { get; init; } = "19";

    public string? TransactionId { get; init; } = Core.Scep.TransactionId.New().Value;

    public byte[]? SenderNonce { get; init; } = RandomNumberGenerator.GetBytes(16);

    public DateTimeOffset? SigningTime { get; init; }

    public DraftCipher Cipher { get; init; } = DraftCipher.Aes128Cbc;

    public HashAlgorithmName Digest { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Whom the envelope is for; the CA's recipient unless changed.</summary>
    public X509Certificate2 Recipient { get; init; } = Ca.Recipient;

    /// <summary>Other keys that a reply may be encrypted to.</summary>
    public IReadOnlyList<PrivateKey> OtherKeys { get; init; } = [];

    /// <summary>Changes the content after padding and before encryption; null leaves it.</summary>
    public Func<byte[], byte[]>? ChangePadded { get; init; }

    /// <summary>Changes the key before it is encrypted to the recipient, or what encrypts it; null leaves it.</summary>
    public Func<byte[], RSA, byte[]>? EncryptKey { get; init; }

    /// <summary>Changes the written envelope; null leaves it.</summary>
    public Func<byte[], byte[]>? ChangeEnvelope { get; init; }

    /// <summary>Changes the signed message; null leaves it.</summary>
    public Func<byte[], byte[]>? ChangeMessage { get; init; }

    /// <summary>Whether the message goes by GET.</summary>
    public bool ByGet { get; init; }
}
