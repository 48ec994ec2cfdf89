namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents how a CertRep differs from one that RFC 8894 describes.</summary>
internal sealed record ReplyStyle
{
    /// <summary>The length of the senderNonce in bytes; 16 by RFC 8894, 3.2.1.5.</summary>
    public int NonceBytes { get; init; } = 16;

    /// <summary>Whether the senderNonce is that of the request instead of a fresh one.</summary>
    public bool RepeatsNonce { get; init; }

    /// <summary>Whether the content is encrypted with single DES, whatever the request used.</summary>
    public bool UsesSingleDes { get; init; }

    /// <summary>Whether the issued certificate is also in the SignedData around the envelope.</summary>
    public bool ShowsIssued { get; init; }

    /// <summary>Whether the CA's certificate is in the envelope beside the issued one.</summary>
    public bool IncludesCa { get; init; }
}
