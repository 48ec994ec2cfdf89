namespace RemoteUi.PracticeCa.Register.Rows;

/// <summary>
/// What is known of a request but what it asked for and its certificate, so that a search reads short rows.
/// </summary>
internal sealed class EntryRow
{
    /// <summary>Counted up by the database, which never gives a number twice.</summary>
    public int Number { get; set; }

    public required string TransactionId { get; set; }

    public required Model.RegisterState State { get; set; }

    public required bool IsRenewal { get; set; }

    public required bool IsForNextCa { get; set; }

    /// <summary>The number of the CA that issues.</summary>
    public required int Ca { get; set; }

    public required DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public int? FailInfo { get; set; }

    public string? FailInfoText { get; set; }

    /// <summary>In hexadecimal, upper case.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>The name of the reason.</summary>
    public string? RevocationReason { get; set; }

    /// <summary>The subject and the transaction ID in upper case, in which a search looks.</summary>
    public required string SearchText { get; set; }

    public required byte[] MessageHash { get; set; }

    public required byte[] SignerKeyHash { get; set; }

    public required byte[] SignerHash { get; set; }

    /// <summary>Whether it waits or was granted, so that its transaction is not free for another key.</summary>
    public required bool IsUnderway { get; set; }

    /// <summary>The SHA-256 hash of the certificate request (PKCS#10); null if an older version received it.</summary>
    public byte[]? RequestHash { get; set; }

    /// <summary>The SHA-256 hash of the requested public key.</summary>
    public byte[]? RequestedKeyHash { get; set; }

    public byte[]? SpentPasswordHash { get; set; }

    /// <summary>The name of the template; null for the CA's own profile.</summary>
    public string? Template { get; set; }

    public ContentRow? Content { get; set; }
}
