namespace RemoteUi.Workbench.Inspector;

/// <summary>The signed attributes of SCEP by object identifier (RFC 8894, 3.2.1).</summary>
internal static class ScepAttributes
{
    public const string MessageType = "2.16.840.1.113733.1.9.2";
    public const string PkiStatus = "2.16.840.1.113733.1.9.3";
    public const string FailInfo = "2.16.840.1.113733.1.9.4";
    public const string SenderNonce = "2.16.840.1.113733.1.9.5";
    public const string RecipientNonce = "2.16.840.1.113733.1.9.6";
    public const string TransactionId = "2.16.840.1.113733.1.9.7";
    public const string FailInfoText = "1.3.6.1.5.5.7.24.1";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";

    /// <summary>What every message must have.</summary>
    public static readonly string[] OfAll = [ContentType, MessageDigest, TransactionId, MessageType, SenderNonce];

    /// <summary>What every reply must have too.</summary>
    public static readonly string[] OfReplies = [PkiStatus, RecipientNonce];

    /// <summary>What only replies have.</summary>
    public static readonly string[] OnlyOfReplies = [PkiStatus, RecipientNonce, FailInfo, FailInfoText];

    /// <summary>The string type that the standard demands.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>
    {
        [TransactionId] = "PrintableString",
        [MessageType] = "PrintableString",
        [PkiStatus] = "PrintableString",
        [FailInfo] = "PrintableString",
        [FailInfoText] = "UTF8String",
        [SenderNonce] = "OCTET STRING",
        [RecipientNonce] = "OCTET STRING",
    };

    public static bool IsOfScep(string oid) => Types.ContainsKey(oid);
}
