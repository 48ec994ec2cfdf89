using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents one request in the practice CA's register, with its outcome.</summary>
public sealed record RegisterEntry
{
    /// <summary>The number of the entry in the register, counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>The transaction ID chosen by the client, at most 255 characters.</summary>
    public required string TransactionId { get; init; }

    public required RegisterState State { get; init; }

    /// <summary>Whether the request is signed with a certificate of this CA, which it renews.</summary>
    public bool IsRenewal { get; init; }

    /// <summary>The requested content; null if the request was refused before it could be read.</summary>
    public RequestedCertificate? Requested { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When the request was issued or refused, or its certificate revoked; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The failInfo of a refused request (RFC 8894, 3.2.1.4.1).</summary>
    public int? FailInfo { get; init; }

    /// <summary>The reason for the refusal, as text.</summary>
    public string? FailInfoText { get; init; }

    /// <summary>The issued certificate in DER; null unless it was issued.</summary>
    public byte[]? Certificate { get; init; }

    /// <summary>The issued certificate's serial number in hexadecimal; null unless it was issued.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Whether the request is to the CA of the next rollover (RFC 8894, 5.1, figure 9).</summary>
    public bool IsForNextCa { get; init; }

    /// <summary>
    /// The number of the CA that issues the certificate, counted from 1. Earlier versions had two: the first, and the
    /// next one.
    /// </summary>
    [JsonIgnore]
    public int Ca
    {
        get => field > 0 ? field : IsForNextCa ? 2 : 1;
        init;
    }

    /// <summary>Why the certificate was revoked; null if no reason was given, or it is not revoked.</summary>
    public X509RevocationReason? RevocationReason { get; init; }

    /// <summary>The template by which it is issued; null for the CA's own profile.</summary>
    [JsonIgnore]
    public CertificateTemplate? Template { get; init; }

    /// <summary>The subject as text; empty if it is not known.</summary>
    [JsonIgnore]
    public string Subject => Requested is null ? "" : SubjectText.Of(Requested.SubjectName);

    /// <summary>
    /// The SHA-256 hash of the message that started the transaction, by which a repetition of it is recognized.
    /// </summary>
    [JsonInclude]
    internal byte[] MessageHash { get; init; } = [];

    /// <summary>The SHA-256 hash of the signer's public key. A poll must be signed with the same key.</summary>
    [JsonInclude]
    internal byte[] SignerKeyHash { get; init; } = [];

    /// <summary>
    /// The SHA-256 hash of what a repetition of the request is signed with: the certificate of a renewal, the key of
    /// another request.
    /// </summary>
    [JsonInclude]
    internal byte[] SignerHash { get; init; } = [];

    /// <summary>
    /// The SHA-256 hash of the certificate request (PKCS#10), by which a new message with the same request is
    /// recognized.
    /// </summary>
    [JsonIgnore]
    internal byte[]? RequestHash { get; init; }

    /// <summary>The SHA-256 hash of the one-time password that this request used.</summary>
    [JsonInclude]
    internal byte[]? SpentPasswordHash { get; init; }
}

/// <summary>The outcome of a request.</summary>
public enum RegisterState
{
    Waiting,
    Issued,
    Refused,
    Revoked,
}

/// <summary>
/// The requested content that the CA uses, in DER. This is never the request itself, because that contains the
/// challenge password.
/// </summary>
/// <param name="SubjectName">The subject (X.501 Name).</param>
/// <param name="PublicKey">SubjectPublicKeyInfo.</param>
/// <param name="AlternativeNames">The value of the subjectAltName extension, or null.</param>
public sealed record RequestedCertificate(byte[] SubjectName, byte[] PublicKey, byte[]? AlternativeNames)
{
    /// <summary>The key usages that it asks for; null for none.</summary>
    [JsonIgnore]
    public X509KeyUsageFlags? KeyUsages { get; init; }

    /// <summary>The object identifiers of the extended key usages that it asks for.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ExtendedKeyUsages { get; init; } = [];
}
