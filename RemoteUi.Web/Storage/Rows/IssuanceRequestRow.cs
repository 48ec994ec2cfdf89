using System.ComponentModel.DataAnnotations.Schema;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage.Rows;

/// <summary>
/// Represents an issuance request in the database. Intentionally, there is no column for a challenge password; messages
/// are in <see cref="RequestMessagesRow"/>.
/// </summary>
public sealed class IssuanceRequestRow
{
    public Guid Id { get; set; }

    public RequestOrigin Origin { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string KeyName { get; set; }

    public SignatureHash SignatureHash { get; set; }

    public KeyAlgorithm KeyAlgorithm { get; set; }

    public KeyLength KeyLength { get; set; }

    public string? Organization { get; set; }

    public required string CommonName { get; set; }

    public KeyUseLocation UseLocation { get; set; }

    public string? IpSecPolicy { get; set; }

    /// <summary>The server of the request, as JSON (<see cref="CommunicationSettings"/>).</summary>
    public required string Server { get; set; }

    public int PollsAllowed { get; set; }

    public TimeSpan PollInterval { get; set; }

    /// <summary>The options of the request, as JSON (<see cref="RequestOptions"/>).</summary>
    public required string Options { get; set; }

    public RequestState State { get; set; }

    public required string TransactionId { get; set; }

    public RequestSigning Signing { get; set; }

    /// <summary>PKCS#8, encrypted.</summary>
    public byte[]? PrivateKey { get; set; }

    /// <summary>PKCS#8, encrypted; the key of a transaction whose own key cannot decrypt.</summary>
    [Column("TransportKey")]
    public byte[]? TransientKey { get; set; }

    /// <summary>PEM: the CA that the request was made to; empty in rows of older versions.</summary>
    public string CaCertificates { get; set; } = "";

    /// <summary>DER.</summary>
    public byte[]? Certificate { get; set; }

    /// <summary>PEM, starting with the direct issuer.</summary>
    public string Chain { get; set; } = "";

    public int PollsDone { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public RequestErrorKind? ErrorKind { get; set; }

    public int? ErrorCode { get; set; }

    public Cause? ErrorCause { get; set; }

    public string? ErrorEvidence { get; set; }

    /// <summary>JSON.</summary>
    public required string Steps { get; set; }

    /// <summary>JSON.</summary>
    public required string Report { get; set; }
}
