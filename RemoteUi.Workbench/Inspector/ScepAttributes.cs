using Org.BouncyCastle.Asn1.Cms;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>The signed attributes of SCEP by object identifier (RFC 8894, 3.2.1).</summary>
internal static class ScepAttributes
{
    public static readonly string MessageType = ScepOids.MessageType.Id;
    public static readonly string PkiStatus = ScepOids.PkiStatus.Id;
    public static readonly string FailInfo = ScepOids.FailInfo.Id;
    public static readonly string SenderNonce = ScepOids.SenderNonce.Id;
    public static readonly string RecipientNonce = ScepOids.RecipientNonce.Id;
    public static readonly string TransactionId = ScepOids.TransactionId.Id;
    public static readonly string FailInfoText = ScepOids.FailInfoText.Id;
    public static readonly string ContentType = CmsAttributes.ContentType.Id;
    public static readonly string MessageDigest = CmsAttributes.MessageDigest.Id;

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
