using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>One request in the practice CA's register, and what became of it.</summary>
public sealed record RegisterEntry
{
    /// <summary>Its number in the register, counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>The transaction ID as the client chose it, at most 255 characters.</summary>
    public required string TransactionId { get; init; }

    public required RegisterState State { get; init; }

    /// <summary>Whether a certificate of this CA signed the request (RenewalReq).</summary>
    public bool IsRenewal { get; init; }

    /// <summary>What is asked for; null where the request was refused before it could be read.</summary>
    public RequestedCertificate? Requested { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it was issued, refused or revoked; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The failInfo of a refused request (RFC 8894, 3.2.1.4.1).</summary>
    public int? FailInfo { get; init; }

    /// <summary>Why it was refused, in words.</summary>
    public string? FailInfoText { get; init; }

    /// <summary>The issued certificate in DER; null unless it was issued.</summary>
    public byte[]? Certificate { get; init; }

    /// <summary>The issued certificate's serial number, hexadecimal; null unless it was issued.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The subject as text; empty where it is not known.</summary>
    [JsonIgnore]
    public string Subject => Requested is null ? "" : new X500DistinguishedName(Requested.SubjectName).Name;

    /// <summary>SHA-256 of the message that opened the transaction, by which the same message is known again.</summary>
    [JsonInclude]
    internal byte[] MessageHash { get; init; } = [];

    /// <summary>SHA-256 of the signer's public key: whoever polls must hold the same key.</summary>
    [JsonInclude]
    internal byte[] SignerKeyHash { get; init; } = [];

    /// <summary>
    /// SHA-256 of what a repetition of the request is signed with: the key of a PKCSReq, the certificate of a
    /// RenewalReq.
    /// </summary>
    [JsonInclude]
    internal byte[] SignerHash { get; init; } = [];

    /// <summary>SHA-256 of the one-time password that this request spent.</summary>
    [JsonInclude]
    internal byte[]? SpentPasswordHash { get; init; }
}

/// <summary>What became of a request.</summary>
public enum RegisterState
{
    Waiting,
    Issued,
    Refused,
    Revoked,
}

/// <summary>
/// What a request asks for, as far as the CA takes it over. In DER; never the request itself, which holds the challenge
/// password.
/// </summary>
/// <param name="SubjectName">The subject (X.501 Name).</param>
/// <param name="PublicKey">SubjectPublicKeyInfo.</param>
/// <param name="AlternativeNames">The value of the subjectAltName extension, or null.</param>
public sealed record RequestedCertificate(byte[] SubjectName, byte[] PublicKey, byte[]? AlternativeNames);
