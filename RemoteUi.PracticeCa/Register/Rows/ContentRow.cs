namespace RemoteUi.PracticeCa.Register.Rows;

/// <summary>What a request asked for, and the certificate that was issued, in DER.</summary>
internal sealed class ContentRow
{
    public int Number { get; set; }

    public required byte[] SubjectName { get; set; }

    public required byte[] PublicKey { get; set; }

    public byte[]? AlternativeNames { get; set; }

    public byte[]? Certificate { get; set; }

    /// <summary>The requested key usages as flags of X509KeyUsageFlags; null for none.</summary>
    public int? KeyUsages { get; set; }

    /// <summary>The requested extended key usages: object identifiers, separated by spaces; null for none.</summary>
    public string? ExtendedKeyUsages { get; set; }
}
