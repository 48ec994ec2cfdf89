namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents a list of [Certificate Revocation List (CRL) Settings] in the database.</summary>
public sealed class RevocationListRow
{
    /// <summary>The SHA-256 thumbprint of the list, in uppercase hexadecimal.</summary>
    public required string Thumbprint { get; set; }

    /// <summary>The name of the CA, in DER.</summary>
    public required byte[] Issuer { get; set; }

    public DateTimeOffset ThisUpdate { get; set; }

    public DateTimeOffset? NextUpdate { get; set; }

    /// <summary>The number of revoked certificates.</summary>
    public int Count { get; set; }

    public DateTimeOffset RegisteredAt { get; set; }

    /// <summary>The list in DER.</summary>
    public required byte[] Encoded { get; set; }
}
