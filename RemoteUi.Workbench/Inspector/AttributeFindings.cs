using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Missing, doubled, and wrongly written attributes (RFC 8894, 3.2.1).</summary>
internal static class AttributeFindings
{
    private const int NonceLength = 16;

    /// <summary>More than any product makes: a SHA-512 in hexadecimal has 128.</summary>
    private const int MaxTransactionId = 128;

    public static IEnumerable<InspectorFinding> On(SignerInfoFields signature, PkiMessageFacts facts) =>
        OnPresence(signature, facts)
            .Concat(signature.Attributes.SelectMany(OnType))
            .Concat(OnTransactionId(facts))
            .Concat(OnNonce("senderNonce", facts.SenderNonce))
            .Concat(OnNonce("recipientNonce", facts.RecipientNonce));

    private static IEnumerable<InspectorFinding> OnPresence(SignerInfoFields signature, PkiMessageFacts facts)
    {
        var isReply = facts.Type == MessageType.CertRep;
        var present = signature.Attributes.ToLookup(attribute => attribute.Oid);
        foreach (var oid in isReply ? [.. ScepAttributes.OfAll, .. ScepAttributes.OfReplies] : ScepAttributes.OfAll)
            if (!present.Contains(oid)) yield return Of(FindingCode.AttributeMissing, oid);
        foreach (var group in present)
            if (group.Sum(attribute => attribute.Values.Count) > 1)
                yield return Of(FindingCode.AttributeDoubled, group.Key);
        if (isReply || facts.Type is null) yield break;
        foreach (var oid in ScepAttributes.OnlyOfReplies)
            if (present.Contains(oid)) yield return Of(FindingCode.AttributeOfReply, oid);
    }

    private static IEnumerable<InspectorFinding> OnType(ReceivedAttribute attribute)
    {
        if (ScepAttributes.Types.TryGetValue(attribute.Oid, out var demanded) && attribute.TypeName != demanded)
            yield return InspectorFinding.Of(
                FindingCode.AttributeStringType, NameOf(attribute.Oid), attribute.TypeName, demanded);
    }

    private static IEnumerable<InspectorFinding> OnTransactionId(PkiMessageFacts facts)
    {
        if (facts.TransactionId is not { } id) yield break;
        if (id.Length == 0) yield return InspectorFinding.Of(FindingCode.TransactionIdEmpty);
        if (!id.All(IsPrintable)) yield return InspectorFinding.Of(FindingCode.TransactionIdCharacters, id);
        if (id.Length > MaxTransactionId)
            yield return InspectorFinding.Of(
                FindingCode.TransactionIdLength, $"{id.Length}", $"{MaxTransactionId}");
    }

    private static IEnumerable<InspectorFinding> OnNonce(string name, byte[]? nonce)
    {
        if (nonce is null) yield break;
        if (nonce.Length != NonceLength)
            yield return InspectorFinding.Of(FindingCode.NonceLength, name, $"{nonce.Length}");
        else if (!nonce.AsSpan().ContainsAnyExcept(nonce[0]))
            yield return InspectorFinding.Of(FindingCode.NonceNotRandom, name);
    }

    /// <summary>X.680, 41.4.</summary>
    private static bool IsPrintable(char character) =>
        char.IsAsciiLetterOrDigit(character) || " '()+,-./:=?".Contains(character, StringComparison.Ordinal);

    private static InspectorFinding Of(FindingCode code, string oid) => InspectorFinding.Of(code, NameOf(oid));

    private static string NameOf(string oid) => OidNames.Of(oid) ?? oid;
}
